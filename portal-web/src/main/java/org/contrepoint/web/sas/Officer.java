package org.contrepoint.web.sas;

import java.util.Set;
import java.util.function.Predicate;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.ReadYourWrites;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends what an officer does with a request, and waits until the page can show it. */
@Component
public class Officer {

    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final StaffRequests requests;

    Officer(Commands commands, ReadYourWrites readYourWrites, StaffRequests requests) {
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.requests = requests;
    }

    public Mono<Void> send(Object command, CurrentUser user) {
        return commands.send(command, user);
    }

    /** Whether the view came to show it in time. */
    public Mono<Boolean> until(RequestId request, Predicate<RequestView> shows) {
        return readYourWrites.until(
                Set.of(Topics.request(request)), requests.find(request).map(shows::test));
    }
}
