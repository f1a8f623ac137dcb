package org.contrepoint.review;

/**
 * What became of an accepted line on the record.
 *
 * @param outcome ACCEPTED (applied), CONFLICT or MOOT
 */
public record SettledItem(ItemId itemId, ItemState outcome) {}
