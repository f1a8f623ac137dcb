package org.contrepoint.web.message;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.contrepoint.actor.Provenance;
import org.contrepoint.web.access.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends commands on behalf of whoever is logged in. Each carries who acts, at which site and through which channel; a
 * rule that says no arrives as {@link org.contrepoint.message.Refused}.
 */
@Component
public class Commands {

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Completes once the command's events are on disk. */
    public Mono<Void> send(Object command, CurrentUser user) {
        Map<String, String> provenance = Map.of(
                Provenance.ACTOR, user.accountId().toString(),
                Provenance.ROLE, user.role().name(),
                Provenance.SITE, user.homeSite().toString(),
                Provenance.CHANNEL, "web");
        return Mono.fromFuture(() -> gateway.send(
                        GenericCommandMessage.asCommandMessage(command).andMetaData(provenance)))
                .then();
    }
}
