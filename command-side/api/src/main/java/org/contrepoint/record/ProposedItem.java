package org.contrepoint.record;

import java.util.Map;
import org.contrepoint.message.Personal;
import org.contrepoint.review.ItemId;

/**
 * One line of a request: what a family wants one field, or one group of fields, to become.
 *
 * @param itemId the line
 * @param group the field group ({@link RecordField#group()})
 * @param base the group's valid values when it was proposed, every field of the group
 * @param proposed the values asked for, every field of the group
 */
public record ProposedItem(
        ItemId itemId,
        String group,
        @Personal Map<String, String> base,
        @Personal Map<String, String> proposed) {}
