package org.contrepoint.record;

import java.util.Map;
import org.contrepoint.message.Personal;
import org.contrepoint.review.ItemId;

/**
 * An accepted line that became the valid value.
 *
 * @param before the group's values until then
 * @param after the group's values from then on
 */
public record AppliedItem(
        ItemId itemId,
        String group,
        @Personal Map<String, String> before,
        @Personal Map<String, String> after) {}
