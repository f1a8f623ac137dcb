package org.contrepoint.record;

import java.util.Map;
import org.contrepoint.message.Personal;

/**
 * A group of fields that changed without waiting.
 *
 * @param before the group's values until then
 * @param after the group's values from then on
 */
public record AtOnceItem(
        String group,
        Why why,
        @Personal Map<String, String> before,
        @Personal Map<String, String> after) {

    /** Why it did not wait. */
    public enum Why {
        /** The policy says so; staff read it afterwards (domain.md, rule 7). */
        POLICY,
        /** A consent was withdrawn, or an exit permission made stricter (rule 8). */
        CANNOT_WAIT
    }
}
