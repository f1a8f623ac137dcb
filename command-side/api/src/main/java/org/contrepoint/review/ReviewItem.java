package org.contrepoint.review;

/**
 * One line of a request as the review knows it: never its values.
 *
 * @param itemId the line
 * @param group what it is about: a field group, a document type, a course
 * @param kind what kind of thing that is
 * @param approvals how many different officers have to accept it: 1 or 2
 */
public record ReviewItem(ItemId itemId, String group, ItemKind kind, int approvals) {

    /** A field that one officer decides. */
    public ReviewItem(ItemId itemId, String group) {
        this(itemId, group, ItemKind.FIELD, 1);
    }
}
