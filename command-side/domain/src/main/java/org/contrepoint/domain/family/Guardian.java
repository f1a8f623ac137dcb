package org.contrepoint.domain.family;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.domain.record.Facts;
import org.contrepoint.domain.record.HeldProposals;
import org.contrepoint.domain.record.Outcome;
import org.contrepoint.domain.record.RecordRules;
import org.contrepoint.family.AmendGuardianProposal;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.family.CorrectGuardian;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianEvent;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.family.RestoreGuardianProposal;
import org.contrepoint.family.ReviseGuardianProposal;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A guardian is registered in a family, which proposes changes to the identity; they are held until the review decides;
 * staff may correct it at any time.
 */
@Aggregate(cache = "aggregateCache")
class Guardian {
    @AggregateIdentifier
    private @Nullable GuardianId guardianId;

    private @Nullable SiteId siteId;
    private @Nullable FamilyId familyId;
    private final HeldProposals record = new HeldProposals(RecordRules.GUARDIAN);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void register(RegisterGuardian command, Clock clock) {
        if (guardianId == null) {
            apply(new GuardianRegistered(
                    command.guardianId(),
                    command.familyId(),
                    command.siteId(),
                    record.register(command.values()),
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(GuardianRegistered event) {
        guardianId = event.guardianId();
        siteId = event.siteId();
        familyId = event.familyId();
        record.become(event.values());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void propose(ProposeGuardianIdentity command, FieldPolicies policies, Clock clock) {
        demandOwn(command.familyId());
        tell(record.propose(command, policies, Facts.now(clock)), clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void revise(ReviseGuardianProposal command, FieldPolicies policies, Clock clock) {
        demandOwn(command.familyId());
        tell(record.revise(command, policies, Facts.now(clock)), clock);
    }

    /** A forged id is answered like the record of another family, so that nobody learns which ids exist. */
    private void demandOwn(FamilyId familyId) {
        if (!familyId.equals(this.familyId)) {
            throw new Refused(new NotYourRecord());
        }
    }

    @CommandHandler
    void amend(AmendGuardianProposal command, Clock clock) {
        tell(record.amend(command, Facts.now(clock)), clock);
    }

    @CommandHandler
    void carry(ApplyGuardianProposal command, Clock clock) {
        tell(record.apply(command), clock);
    }

    @CommandHandler
    void restore(RestoreGuardianProposal command, Clock clock) {
        tell(record.restore(command), clock);
    }

    @CommandHandler
    void correct(CorrectGuardian command, Clock clock) {
        tell(record.correct(command.values(), command.by(), Facts.now(clock)), clock);
    }

    private void tell(List<Outcome> outcomes, Clock clock) {
        GuardianWording wording = new GuardianWording(
                Objects.requireNonNull(guardianId), Objects.requireNonNull(siteId), clock.instant());
        outcomes.forEach(outcome -> apply(wording.of(outcome)));
    }

    @EventSourcingHandler
    void on(GuardianEvent event) {
        record.evolve(event);
    }

    @EventSourcingHandler
    void on(GuardianCorrected event) {
        record.become(event.after());
    }
}
