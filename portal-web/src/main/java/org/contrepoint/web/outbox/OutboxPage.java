package org.contrepoint.web.outbox;

import java.util.List;
import java.util.Map;
import org.contrepoint.web.outbox.OutboxMail.State;

/**
 * What « Courriels » shows an administrator.
 *
 * @param counts mails by state
 * @param lost those that did not leave
 * @param waiting those that are to leave
 * @param server whether there is a mail server at all
 */
public record OutboxPage(
        Map<State, Long> counts, List<OutboxMail> lost, List<OutboxMail> waiting, int shown, boolean server) {

    /** The states that say something, in the order in which they are shown. */
    public List<State> states() {
        return List.of(State.WAITING, State.SENDING, State.SENT, State.FAILED, State.NO_ADDRESS);
    }

    public long count(State state) {
        return counts.getOrDefault(state, 0L);
    }

    public boolean moreLost() {
        return count(State.FAILED) + count(State.NO_ADDRESS) > lost.size();
    }

    public boolean moreWaiting() {
        return count(State.WAITING) + count(State.SENDING) > waiting.size();
    }
}
