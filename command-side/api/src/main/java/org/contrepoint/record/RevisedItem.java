package org.contrepoint.record;

import org.contrepoint.review.ItemId;

/**
 * A line that the family wrote anew.
 *
 * @param former the line it stands for from now on
 * @param item the new line, based on what the record says now
 */
public record RevisedItem(ItemId former, ProposedItem item) {}
