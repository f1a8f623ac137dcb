package org.contrepoint.web.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.contrepoint.actor.Provenance;
import org.contrepoint.message.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the demo's commands under the names and dates that the story gives them, and counts those that rules refuse. */
@Component
@Profile("demo")
class DemoSender {
    private final CommandGateway gateway;
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    DemoSender(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** A refusal is counted and otherwise passed over: after an interrupted load, most commands come twice. */
    Mono<Sending> send(Sending sending) {
        Map<String, String> provenance = Map.of(
                Provenance.ACTOR, sending.by().account().toString(),
                Provenance.ROLE, sending.by().role().name(),
                Provenance.SITE, sending.site().toString(),
                Provenance.CHANNEL, "demo",
                DemoClock.AT, sending.at().toString());
        return Mono.fromFuture(() -> gateway.send(GenericCommandMessage.asCommandMessage(sending.command())
                        .andMetaData(provenance)))
                .onErrorResume(CommandExecutionException.class, failure -> count(sending, failure))
                .thenReturn(sending);
    }

    private Mono<Object> count(Sending sending, CommandExecutionException failure) {
        if (failure.getDetails().orElse(null) instanceof Refusal refusal) {
            String what = sending.command().getClass().getSimpleName() + " " + refusal.code();
            refusals.merge(what, 1, Integer::sum);
            return Mono.empty();
        }
        return Mono.error(failure);
    }

    /** What was refused so far: command and code, and how often. */
    Map<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }
}
