package org.contrepoint.web.message;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.contrepoint.actor.Provenance;
import org.contrepoint.family.FamilyId;
import org.contrepoint.web.access.CurrentUser;
import org.jspecify.annotations.Nullable;
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
        return send(command, user, null);
    }

    /**
     * Completes once the command's events are on disk.
     *
     * @param actingFor the family that staff act for
     */
    public Mono<Void> send(Object command, CurrentUser user, @Nullable FamilyId actingFor) {
        Map<String, String> provenance = new HashMap<>(Map.of(
                Provenance.ACTOR, user.accountId().toString(),
                Provenance.ROLE, user.role().name(),
                Provenance.SITE, user.homeSite().toString(),
                Provenance.CHANNEL, "web"));
        if (actingFor != null) {
            provenance.put(Provenance.ACTING_FOR, actingFor.toString());
        }
        return Mono.fromFuture(() -> gateway.send(
                        GenericCommandMessage.asCommandMessage(command).andMetaData(provenance)))
                .then();
    }
}
