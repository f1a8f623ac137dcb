package org.contrepoint.domain.family;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.domain.record.HeldProposals;
import org.contrepoint.domain.record.HeldProposals.Application;
import org.contrepoint.domain.record.HeldProposals.Correction;
import org.contrepoint.domain.record.RecordRules;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.family.CorrectGuardian;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.GuardianIdentityChanged;
import org.contrepoint.family.GuardianIdentityProposed;
import org.contrepoint.family.GuardianProposalConflicted;
import org.contrepoint.family.GuardianProposalReleased;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.family.RegisterGuardian;
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
        record.registered(event.values());
    }

    /** A forged id is answered like the record of another family, so that nobody learns which ids exist. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void propose(ProposeGuardianIdentity command, Clock clock) {
        SiteId site = siteId;
        if (site == null || !command.familyId().equals(familyId)) {
            throw new Refused(new NotYourRecord());
        }
        record.propose(command.requestId(), command.seen(), command.proposed(), SchoolCalendar.today(clock))
                .ifPresent(proposal -> apply(new GuardianIdentityProposed(
                        command.guardianId(),
                        command.familyId(),
                        command.requestId(),
                        site,
                        command.by(),
                        clock.instant(),
                        proposal.items(),
                        proposal.replaced())));
    }

    @EventSourcingHandler
    void on(GuardianIdentityProposed event) {
        record.proposed(event);
    }

    @CommandHandler
    void carry(ApplyGuardianProposal command, Clock clock) {
        Instant now = clock.instant();
        Application outcome = record.apply(command);
        if (!outcome.applied().isEmpty()) {
            apply(new GuardianIdentityChanged(command.guardianId(), command.requestId(), now, outcome.applied()));
        }
        if (!outcome.conflicted().isEmpty()) {
            apply(new GuardianProposalConflicted(command.guardianId(), command.requestId(), now, outcome.conflicted()));
        }
        if (!outcome.moot().isEmpty() || !outcome.dropped().isEmpty()) {
            apply(new GuardianProposalReleased(
                    command.guardianId(), command.requestId(), now, outcome.moot(), outcome.dropped()));
        }
    }

    @EventSourcingHandler
    void on(GuardianIdentityChanged event) {
        record.applied(event);
    }

    @EventSourcingHandler
    void on(GuardianProposalConflicted event) {
        record.conflicted(event);
    }

    @EventSourcingHandler
    void on(GuardianProposalReleased event) {
        record.released(event);
    }

    @CommandHandler
    void correct(CorrectGuardian command, Clock clock) {
        Correction correction = record.correct(command.values(), SchoolCalendar.today(clock));
        apply(new GuardianCorrected(
                command.guardianId(), correction.before(), correction.after(), command.by(), clock.instant()));
    }

    @EventSourcingHandler
    void on(GuardianCorrected event) {
        record.corrected(event.after());
    }
}
