package org.contrepoint.record;

import java.util.Map;
import org.contrepoint.message.Personal;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ReviewItem;

/**
 * One line of a request: what a family wants one field, or one group of fields, to become.
 *
 * @param itemId the line
 * @param group the field group ({@link RecordField#group()})
 * @param kind what kind of thing it is about
 * @param approvals how many different officers have to accept it, by the policy of the day it was sent
 * @param base the group's valid values when it was proposed, every field of the group
 * @param proposed the values asked for, every field of the group
 */
public record ProposedItem(
        ItemId itemId,
        String group,
        ItemKind kind,
        int approvals,
        @Personal Map<String, String> base,
        @Personal Map<String, String> proposed) {

    /** A field that one officer decides. */
    public ProposedItem(ItemId itemId, String group, Map<String, String> base, Map<String, String> proposed) {
        this(itemId, group, ItemKind.FIELD, 1, base, proposed);
    }

    /** The line as the review knows it. */
    public ReviewItem toReview() {
        return new ReviewItem(itemId, group, kind, approvals);
    }
}
