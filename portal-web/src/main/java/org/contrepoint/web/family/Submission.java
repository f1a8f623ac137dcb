package org.contrepoint.web.family;

import java.util.Set;
import org.contrepoint.message.Refusal;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends what a family asks for, and waits until its page can show it. */
@Component
class Submission {

    /** What became of it. */
    sealed interface Outcome {}

    /** On disk; {@code shown} says whether the page shows it already. */
    record Held(RequestId requestId, boolean shown) implements Outcome {}

    /** A rule said no; nothing was kept. */
    record TurnedDown(Refusal refusal) implements Outcome {}

    private final Commands commands;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;

    Submission(Commands commands, Queries queries, ReadYourWrites readYourWrites) {
        this.commands = commands;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
    }

    Mono<Outcome> send(Object command, RequestId requestId, CurrentUser user) {
        Mono<Boolean> visible =
                queries.one(new FindRequest(requestId), RequestView.class).hasElement();
        Mono<Outcome> held = readYourWrites
                .until(Set.of(Topics.request(requestId)), visible)
                .onErrorReturn(false)
                .map(shown -> new Held(requestId, shown));
        return commands.send(command, user)
                .then(held)
                .onErrorResume(failure -> Refusals.of(failure).map(TurnedDown::new));
    }
}
