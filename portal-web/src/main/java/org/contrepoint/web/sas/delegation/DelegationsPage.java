package org.contrepoint.web.sas.delegation;

import java.util.List;
import org.contrepoint.web.page.FormField;

/**
 * Delegations, ready to be shown.
 *
 * @param fields of the form by which one is given
 * @param refusal why it was not, otherwise empty
 */
public record DelegationsPage(List<Line> delegations, List<FormField> fields, String refusal) {

    /**
     * One delegation.
     *
     * @param state names its word: RUNNING, TO_COME, OVER or ENDED
     * @param endable whether this officer may end it
     */
    public record Line(
            String id,
            String from,
            String to,
            String site,
            String firstDay,
            String lastDay,
            String reason,
            String state,
            boolean endable) {

        public String end() {
            return "/sas/delegations/" + id + "/fin";
        }
    }
}
