package org.contrepoint.record;

import java.util.Map;
import org.contrepoint.message.Personal;
import org.contrepoint.review.ItemId;

/**
 * A value that staff drafted for a line.
 *
 * @param proposed the family's value
 * @param amended the staff's, every field of the group
 */
public record AmendedItem(
        AmendmentId amendmentId,
        ItemId itemId,
        String group,
        @Personal Map<String, String> proposed,
        @Personal Map<String, String> amended) {}
