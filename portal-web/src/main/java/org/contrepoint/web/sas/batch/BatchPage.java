package org.contrepoint.web.sas.batch;

import java.util.List;
import org.contrepoint.review.ItemState;

/**
 * A batch and its report, ready to be shown.
 *
 * @param finished when it was done, empty while it goes on
 */
public record BatchPage(
        String id,
        String started,
        String finished,
        int total,
        int done,
        int accepted,
        int skipped,
        int refused,
        List<Line> lines) {

    public boolean running() {
        return finished.isEmpty();
    }

    /** The live channel, for what happens to this batch. */
    public String stream() {
        return "/direct?lot=" + id;
    }

    /**
     * One request.
     *
     * @param problem why nothing was decided, otherwise empty
     */
    public record Line(String href, String person, boolean done, String problem, List<Item> items) {}

    /**
     * One line of a request.
     *
     * @param skipped why it was left alone, empty when it was accepted
     */
    public record Item(String label, ItemState state, String skipped) {}
}
