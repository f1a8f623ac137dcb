package org.contrepoint.record;

import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/**
 * A line that a newer submission for the same group put aside (domain.md, rule 3).
 *
 * @param requestId the older request
 * @param itemId its line
 */
public record ReplacedItem(RequestId requestId, ItemId itemId) {}
