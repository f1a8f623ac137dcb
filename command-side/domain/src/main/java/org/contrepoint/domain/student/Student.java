package org.contrepoint.domain.student;

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
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.domain.record.HeldProposals;
import org.contrepoint.domain.record.Outcome;
import org.contrepoint.domain.record.RecordRules;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.AmendStudentProposal;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.RestoreStudentProposal;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentEvent;
import org.contrepoint.student.StudentId;
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
        record.become(event.values());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void propose(ProposeStudentIdentity command, FieldPolicies policies, Clock clock) {
        demandOwn(command.familyId());
        tell(record.propose(command, policies, SchoolCalendar.today(clock)), clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void revise(ReviseStudentProposal command, FieldPolicies policies, Clock clock) {
        demandOwn(command.familyId());
        tell(record.revise(command, policies, SchoolCalendar.today(clock)), clock);
    }

    /** A forged id is answered like the record of another family, so that nobody learns which ids exist. */
    private void demandOwn(FamilyId familyId) {
        if (!families.contains(familyId)) {
            throw new Refused(new NotYourRecord());
        }
    }

    @CommandHandler
    void amend(AmendStudentProposal command, Clock clock) {
        tell(record.amend(command, SchoolCalendar.today(clock)), clock);
    }

    @CommandHandler
    void carry(ApplyStudentProposal command, Clock clock) {
        tell(record.apply(command), clock);
    }

    @CommandHandler
    void restore(RestoreStudentProposal command, Clock clock) {
        tell(record.restore(command), clock);
    }

    @CommandHandler
    void correct(CorrectStudent command, Clock clock) {
        tell(record.correct(command.values(), command.by(), SchoolCalendar.today(clock)), clock);
    }

    private void tell(List<Outcome> outcomes, Clock clock) {
        StudentWording wording =
                new StudentWording(Objects.requireNonNull(studentId), Objects.requireNonNull(siteId), clock.instant());
        outcomes.forEach(outcome -> apply(wording.of(outcome)));
    }

    @EventSourcingHandler
    void on(StudentEvent event) {
        record.evolve(event);
    }

    @EventSourcingHandler
    void on(StudentCorrected event) {
        record.become(event.after());
    }
}
