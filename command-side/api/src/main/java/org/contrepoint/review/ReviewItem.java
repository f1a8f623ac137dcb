package org.contrepoint.review;

/**
 * One line of a request as the review knows it: never its values.
 *
 * @param itemId the line
 * @param group the field group it is about
 */
public record ReviewItem(ItemId itemId, String group) {}
