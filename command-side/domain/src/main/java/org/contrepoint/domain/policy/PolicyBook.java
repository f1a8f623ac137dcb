package org.contrepoint.domain.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.family.GuardianField;
import org.contrepoint.message.Refused;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.FieldPolicyChanged;
import org.contrepoint.policy.PolicyBookId;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.policy.PolicyRefusal.MustStayOpen;
import org.contrepoint.policy.PolicyRefusal.UnknownField;
import org.contrepoint.policy.SetFieldPolicy;
import org.contrepoint.policy.StandardPolicies;
import org.contrepoint.record.RecordField;
import org.contrepoint.student.StudentField;
import org.jspecify.annotations.Nullable;

/** The school has one book of policies; whatever it does not say follows the standard. */
@Aggregate(cache = "aggregateCache")
class PolicyBook {
    /** Axon reads it. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable PolicyBookId bookId;

    private final Map<PolicyKey, FieldPolicy> changed = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void set(SetFieldPolicy command, Clock clock) {
        PolicyKey key = command.key();
        if (!command.bookId().equals(PolicyBookId.SCHOOL) || !known(key)) {
            throw new Refused(new UnknownField());
        }
        if (StandardPolicies.staysOpen(key) && !command.policy().open()) {
            throw new Refused(new MustStayOpen());
        }
        FieldPolicy former = changed.getOrDefault(key, StandardPolicies.of(key));
        if (former != command.policy()) {
            apply(new FieldPolicyChanged(
                    command.bookId(), key, former, command.policy(), command.by(), clock.instant()));
        }
    }

    private static boolean known(PolicyKey key) {
        RecordField[] fields = switch (key.kind()) {
            case GUARDIAN -> GuardianField.values();
            case STUDENT -> StudentField.values();
            case STUDENT_FOLDER, FAMILY_FOLDER -> new RecordField[0];
        };
        return StandardPolicies.PROPOSERS.contains(key.proposer())
                && Stream.of(fields).anyMatch(field -> field.group().equals(key.group()));
    }

    @EventSourcingHandler
    void on(FieldPolicyChanged event) {
        bookId = event.bookId();
        changed.put(event.key(), event.to());
    }
}
