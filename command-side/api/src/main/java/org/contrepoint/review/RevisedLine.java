package org.contrepoint.review;

/**
 * A line that the family wrote anew, in the same request.
 *
 * @param former the line it stands for from now on
 * @param item the new line
 */
public record RevisedLine(ItemId former, ReviewItem item) {}
