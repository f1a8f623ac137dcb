package org.contrepoint.web.task;

import java.util.List;
import org.contrepoint.task.TaskKind;

/**
 * One task in words.
 *
 * @param what the field group it is about, empty when it is about none
 * @param at when it came up, ISO
 * @param when the same in words
 * @param record the page of the record
 * @param request the page of the request; empty where there is none to open
 * @param done when and by whom it was done; empty while it is to do
 * @param note what was done, in the officer's words
 */
public record TaskCard(
        String id,
        TaskKind kind,
        String name,
        String what,
        List<Change> changes,
        String at,
        String when,
        String record,
        String request,
        String done,
        String note) {

    /** One field, before and after. */
    public record Change(String label, String before, String after) {}

    public String path() {
        return "/taches/" + id;
    }

    public boolean isDone() {
        return !done.isEmpty();
    }
}
