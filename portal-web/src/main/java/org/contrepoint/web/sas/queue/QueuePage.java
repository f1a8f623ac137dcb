package org.contrepoint.web.sas.queue;

import java.util.List;
import org.contrepoint.review.RequestState;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.sas.SasFilter;
import org.jspecify.annotations.Nullable;

/**
 * The queue, ready to be shown.
 *
 * @param address of this very list, for the live channel to ask for it again
 * @param filter what is shown
 * @param more the address of another page, but for its number
 * @param sites the sites to choose from; empty when there is only one
 * @param most how many requests a batch takes at most
 */
public record QueuePage(
        String address,
        SasFilter filter,
        int number,
        int size,
        int total,
        int most,
        String more,
        List<Tab> tabs,
        List<Choice> kinds,
        List<Choice> ages,
        List<Choice> sites,
        List<Saved> saved,
        FormField saveAs,
        List<Row> rows) {

    /** Whether any of the requests may be part of a batch. */
    public boolean batchable() {
        return rows.stream().anyMatch(Row::batchable);
    }

    /** What the filter form keeps without showing it. */
    public List<SasFilter.Field> kept() {
        return filter.fields().stream()
                .filter(field -> !List.of("kind", "age", "site").contains(field.name()))
                .toList();
    }

    /** The filter that the officer sees is one of those with a name. */
    public boolean isSaved() {
        return saved.stream().anyMatch(Saved::current);
    }

    /**
     * A filter of one click and how many requests it holds.
     *
     * @param name names its words
     */
    public record Tab(String name, int count, String href, boolean current) {}

    /** One value of a list. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A filter that the officer gave a name to. */
    public record Saved(String id, String name, String href, boolean current) {}

    /**
     * One request.
     *
     * @param revision that the officer sees now; a batch decides on no other
     * @param href its examination, which knows the list it was opened from
     * @param record the address of the record it is about
     * @param groups what it asks to change, in words
     * @param waiting how long it has waited for staff; empty when it waits for the family or for nobody
     * @param remindedDay 3 or 7 once staff were reminded, otherwise 0
     * @param claimedBy whoever has it in hand now, empty when nobody has
     * @param fresh whether a family moved it since the officer's last visit
     * @param conflict whether the record moved under one of its lines
     * @param parked whether a person has to look since the software gave up
     * @param site where it belongs, in words; none when the officer sees one site only
     */
    public record Row(
            String id,
            int revision,
            String href,
            String record,
            String person,
            String kind,
            String groups,
            RequestState state,
            String submittedBy,
            boolean submittedByStaff,
            String submittedAt,
            String submittedWhen,
            String waiting,
            int remindedDay,
            String claimedBy,
            boolean corrected,
            boolean fresh,
            boolean conflict,
            boolean parked,
            @Nullable String site) {

        public boolean waitsForFamily() {
            return state == RequestState.CORRECTION_REQUESTED;
        }

        /** Whether a batch may take it. */
        public boolean batchable() {
            return !state.closed();
        }
    }
}
