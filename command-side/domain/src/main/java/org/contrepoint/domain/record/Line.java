package org.contrepoint.domain.record;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request, as its record holds it.
 *
 * @param item the line as it was proposed
 * @param base the group's values that a decision about the line counts against
 * @param conflictAt when the record last moved under the line
 */
public record Line(
        RequestId requestId,
        ProposedItem item,
        Map<String, String> base,
        @Nullable Instant conflictAt) {
    public Line(RequestId requestId, ProposedItem item) {
        this(requestId, item, item.base(), null);
    }

    public ItemId id() {
        return item.itemId();
    }

    public String group() {
        return item.group();
    }

    public Map<String, String> proposed() {
        return item.proposed();
    }

    boolean is(ItemId itemId) {
        return id().equals(itemId);
    }

    public boolean isOf(RequestId request) {
        return requestId.equals(request);
    }

    /** The line as if it had met no conflict yet. */
    Line asProposed() {
        return new Line(requestId, item);
    }

    Line basedOn(Map<String, String> values, Instant at) {
        return new Line(requestId, item, values, at);
    }

    /** Whether somebody who knew of that conflict, or of none, knew the latest. */
    boolean knownWith(@Nullable Instant conflict) {
        return Objects.equals(conflictAt, conflict);
    }

    ReplacedItem putAside() {
        return new ReplacedItem(requestId, id());
    }

    ConflictedItem against(Map<String, String> current) {
        return new ConflictedItem(id(), group(), base(), current, proposed());
    }
}
