package org.contrepoint.record;

import java.util.Map;
import org.contrepoint.message.Personal;
import org.contrepoint.review.ItemId;

/**
 * An accepted line that was not applied, since the record had moved since it was proposed (domain.md, rule 1). From now
 * on the line is based on the current values: accepting it again is a decision against them.
 */
public record ConflictedItem(
        ItemId itemId,
        String group,
        @Personal Map<String, String> base,
        @Personal Map<String, String> current,
        @Personal Map<String, String> proposed) {}
