package org.contrepoint.web.family;

import java.util.List;
import org.contrepoint.review.ItemState;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request in words.
 *
 * @param label what it is about
 * @param values the fields that were to change
 * @param amended the staff's own values that were accepted in place of them; empty when none were
 * @param notes what else the family should know: a first approval, a conflict, what stands for it now
 * @param reason the coded reason in words, empty when there is none
 * @param text what the officer wrote, empty when nothing
 * @param decided when and by whom
 * @param aside whether another line stands for it now
 */
public record ItemText(
        String id,
        String label,
        ItemState state,
        List<Value> values,
        List<Value> amended,
        List<String> notes,
        String reason,
        String text,
        @Nullable String decided,
        boolean aside) {
    /**
     * One field.
     *
     * @param label empty when the line has one field, whose name is the line's
     */
    public record Value(String label, String before, String after) {}
}
