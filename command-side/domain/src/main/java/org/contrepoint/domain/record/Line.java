package org.contrepoint.domain.record;

import java.util.Map;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** One line of a request, as its record holds it. */
record Line(RequestId requestId, ProposedItem item) {
    ItemId id() {
        return item.itemId();
    }

    String group() {
        return item.group();
    }

    Map<String, String> base() {
        return item.base();
    }

    Map<String, String> proposed() {
        return item.proposed();
    }

    boolean is(ItemId itemId) {
        return id().equals(itemId);
    }

    boolean isOf(RequestId request) {
        return requestId.equals(request);
    }

    Line basedOn(Map<String, String> values) {
        return new Line(
                requestId,
                new ProposedItem(item.itemId(), item.group(), item.kind(), item.approvals(), values, item.proposed()));
    }

    ReplacedItem putAside() {
        return new ReplacedItem(requestId, id());
    }

    ConflictedItem against(Map<String, String> current) {
        return new ConflictedItem(id(), group(), base(), current, proposed());
    }
}
