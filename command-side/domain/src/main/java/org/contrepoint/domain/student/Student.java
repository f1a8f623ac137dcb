package org.contrepoint.domain.student;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentIdentityProposed;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.contrepoint.student.StudentRegistered;
import org.jspecify.annotations.Nullable;

/**
 * A student is registered in one family or two; either proposes changes to the identity, which are held until the
 * review decides; staff may correct it at any time.
 */
@Aggregate(cache = "aggregateCache")
class Student {
    @AggregateIdentifier
    private @Nullable StudentId studentId;

    private @Nullable SiteId siteId;
    private List<FamilyId> families = List.of();
    private final HeldProposals record = new HeldProposals(RecordRules.STUDENT);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void register(RegisterStudent command, Clock clock) {
        if (studentId == null) {
            apply(new StudentRegistered(
                    command.studentId(),
                    command.siteId(),
                    List.copyOf(command.families()),
                    record.register(command.values()),
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(StudentRegistered event) {
        studentId = event.studentId();
        siteId = event.siteId();
        families = event.families();
        record.registered(event.values());
    }

    /** A forged id is answered like the record of another family, so that nobody learns which ids exist. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void propose(ProposeStudentIdentity command, Clock clock) {
        SiteId site = siteId;
        if (site == null || !families.contains(command.familyId())) {
            throw new Refused(new NotYourRecord());
        }
        record.propose(command.requestId(), command.seen(), command.proposed(), SchoolCalendar.today(clock))
                .ifPresent(proposal -> apply(new StudentIdentityProposed(
                        command.studentId(),
                        command.familyId(),
                        command.requestId(),
                        site,
                        command.by(),
                        clock.instant(),
                        proposal.items(),
                        proposal.replaced())));
    }

    @EventSourcingHandler
    void on(StudentIdentityProposed event) {
        record.proposed(event);
    }

    @CommandHandler
    void carry(ApplyStudentProposal command, Clock clock) {
        Instant now = clock.instant();
        Application outcome = record.apply(command);
        if (!outcome.applied().isEmpty()) {
            apply(new StudentIdentityChanged(command.studentId(), command.requestId(), now, outcome.applied()));
        }
        if (!outcome.conflicted().isEmpty()) {
            apply(new StudentProposalConflicted(command.studentId(), command.requestId(), now, outcome.conflicted()));
        }
        if (!outcome.moot().isEmpty() || !outcome.dropped().isEmpty()) {
            apply(new StudentProposalReleased(
                    command.studentId(), command.requestId(), now, outcome.moot(), outcome.dropped()));
        }
    }

    @EventSourcingHandler
    void on(StudentIdentityChanged event) {
        record.applied(event);
    }

    @EventSourcingHandler
    void on(StudentProposalConflicted event) {
        record.conflicted(event);
    }

    @EventSourcingHandler
    void on(StudentProposalReleased event) {
        record.released(event);
    }

    @CommandHandler
    void correct(CorrectStudent command, Clock clock) {
        Correction correction = record.correct(command.values(), SchoolCalendar.today(clock));
        apply(new StudentCorrected(
                command.studentId(), correction.before(), correction.after(), command.by(), clock.instant()));
    }

    @EventSourcingHandler
    void on(StudentCorrected event) {
        record.corrected(event.after());
    }
}
