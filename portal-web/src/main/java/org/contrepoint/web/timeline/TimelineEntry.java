package org.contrepoint.web.timeline;

import java.util.List;
import org.contrepoint.review.ItemState;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history as a person reads it.
 *
 * @param at machine-readable time (ISO 8601)
 * @param when the same in words
 * @param sentence what happened, and who did it
 * @param role which side the person named acted for: « famille », « secrétariat »; empty when nobody is named
 * @param notes what else the event says: a due date, an outcome
 */
public record TimelineEntry(
        String at, String when, String sentence, String role, List<String> notes, List<Change> changes) {

    /** How many a page shows before it offers the older ones. */
    public static final int LATEST = 12;

    /**
     * What happened to one field group.
     *
     * @param label name of the group
     * @param values the fields that changed; empty where the event tells none
     * @param outcome what became of the line; its words are in {@code outcomeText}
     * @param reason the coded reason in words, empty when there is none
     * @param text what the officer wrote, empty when nothing
     */
    public record Change(
            String label,
            List<Value> values,
            @Nullable ItemState outcome,
            String outcomeText,
            String reason,
            String text) {}

    /**
     * One field, old and new.
     *
     * @param label empty when the group has one field, whose name is the group's
     * @param before null where the event does not say; a word for « empty » when there was nothing
     */
    public record Value(
            String label, @Nullable String before, @Nullable String after) {}
}
