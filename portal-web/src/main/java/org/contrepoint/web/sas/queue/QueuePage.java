package org.contrepoint.web.sas.queue;

import java.util.List;
import org.contrepoint.review.RequestState;

/**
 * The queue, ready to be shown.
 *
 * @param address of this very list, for the live channel to ask for it again
 * @param state the filter's name
 * @param search what was typed
 * @param more the address of another page, but for its number
 */
public record QueuePage(
        String address,
        String state,
        String search,
        int number,
        int size,
        int total,
        String more,
        List<Tab> tabs,
        List<Row> rows) {

    /**
     * A filter and how many requests it holds.
     *
     * @param all its address without the search
     */
    public record Tab(String state, int count, String href, String all, boolean current) {}

    /**
     * One request.
     *
     * @param groups what it asks to change, in words
     * @param waiting how long it has waited for staff; empty when it waits for the family or for nobody
     * @param remindedDay 3 or 7 once staff were reminded, otherwise 0
     * @param claimedBy whoever has it in hand now, empty when nobody has
     * @param parked whether a person has to look since the software gave up
     */
    public record Row(
            String id,
            String person,
            String kind,
            String groups,
            RequestState state,
            String submittedBy,
            String submittedAt,
            String submittedWhen,
            String waiting,
            int remindedDay,
            String claimedBy,
            boolean parked) {

        public boolean waitsForFamily() {
            return state == RequestState.CORRECTION_REQUESTED;
        }
    }
}
