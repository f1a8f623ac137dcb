package org.contrepoint.web.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refusal;
import org.contrepoint.record.RecordField;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends what is asked for a record, waits until pages can show it, and tells what became of it. */
@Component
public class Submission {

    /** What became of it. */
    public sealed interface Outcome {}

    /** It is on disk. */
    public record Taken(Effect effect) implements Outcome {}

    /** A rule said no; nothing was kept. */
    public record TurnedDown(Refusal refusal) implements Outcome {}

    /** What the record shows of what was sent. */
    public enum Effect {
        /** All of it waits in the sas. */
        HELD,
        /** All of it is valid already. */
        AT_ONCE,
        /** A part is valid already, the rest waits. */
        MIXED,
        /** The views are not there yet. */
        NOT_SHOWN
    }

    private final Commands commands;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;
    private final BirthDates births;

    Submission(Commands commands, Queries queries, ReadYourWrites readYourWrites, BirthDates births) {
        this.births = births;
        this.commands = commands;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
    }

    /**
     * Sends a proposal.
     *
     * @param before the record that the form was sent for
     * @param again reads it anew
     * @param actingFor the family that staff act for
     */
    public Mono<Outcome> send(
            Object command,
            IdentityInput input,
            RecordView before,
            Mono<RecordView> again,
            CurrentUser user,
            @Nullable FamilyId actingFor) {
        Mono<Effect> effect = again.map(now -> effect(before, now, input)).defaultIfEmpty(Effect.NOT_SHOWN);
        Mono<Boolean> visible = effect.flatMap(shown -> switch (shown) {
            case NOT_SHOWN -> Mono.just(false);
            case AT_ONCE -> Mono.just(true);
            case HELD, MIXED -> known(input.requestId());
        });
        Mono<Outcome> taken = readYourWrites
                .until(Set.of(Topics.subject(before.subject()), Topics.request(input.requestId())), visible)
                .flatMap(shown -> shown ? effect : Mono.just(Effect.NOT_SHOWN))
                .onErrorReturn(Effect.NOT_SHOWN)
                .map(Taken::new);
        return births.check(before, input.proposed())
                .then(Mono.defer(() -> commands.send(command, user, actingFor)))
                .then(taken)
                .onErrorResume(failure -> Refusals.of(failure).map(TurnedDown::new));
    }

    private Mono<Boolean> known(RequestId request) {
        return queries.one(new FindRequest(request), RequestView.class).hasElement();
    }

    /** A group of fields changes as a whole: any field that shows its new value shows that all of them do. */
    static Effect effect(RecordView before, RecordView now, IdentityInput input) {
        List<RecordField> changed = changed(before, input);
        Set<String> held = new HashSet<>();
        Set<String> valid = new HashSet<>();
        for (RecordField field : changed) {
            if (waits(now, field.group(), input.requestId())) {
                held.add(field.group());
            } else if (value(input, field).equals(now.current().getOrDefault(field.code(), ""))) {
                valid.add(field.group());
            }
        }
        if (!changed.stream().allMatch(field -> held.contains(field.group()) || valid.contains(field.group()))) {
            return Effect.NOT_SHOWN;
        }
        return held.isEmpty() ? Effect.AT_ONCE : valid.isEmpty() ? Effect.HELD : Effect.MIXED;
    }

    private static boolean waits(RecordView record, String group, RequestId request) {
        return record.pending().stream()
                .anyMatch(pending ->
                        pending.group().equals(group) && pending.requestId().equals(request));
    }

    /** What differs from what the form was filled against; a form that does not say is held against the record. */
    private static List<RecordField> changed(RecordView before, IdentityInput input) {
        return FieldCatalogue.fields(before.subject().kind()).stream()
                .filter(field -> input.proposed().containsKey(field.code()))
                .filter(field -> !value(input, field)
                        .equals(input.seen()
                                .getOrDefault(field.code(), before.current().getOrDefault(field.code(), ""))))
                .toList();
    }

    private static String value(IdentityInput input, RecordField field) {
        return input.proposed().getOrDefault(field.code(), "");
    }
}
