package org.contrepoint.domain.student;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.domain.family.Families;
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.domain.record.Facts;
import org.contrepoint.domain.record.HeldProposals;
import org.contrepoint.domain.record.Outcome;
import org.contrepoint.domain.record.RecordRules;
import org.contrepoint.domain.school.SchoolList;
import org.contrepoint.message.Refused;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.AmendStudentProposal;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.EndHousehold;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.RestoreStudentProposal;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.SetHousehold;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentEvent;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentRefusal.NoSuchHome;
import org.contrepoint.student.StudentRegistered;
import org.jspecify.annotations.Nullable;

/**
 * A student is registered in one family or two, which staff may change; those with full custody propose changes to the
 * identity, which are held until the review decides; staff may correct it at any time.
 */
@Aggregate(cache = "aggregateCache")
class Student {
    @AggregateIdentifier
    private @Nullable StudentId studentId;

    private @Nullable SiteId siteId;
    private final Households homes = new Households();
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
        homes.begin(event.families());
        record.become(event.values());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void propose(ProposeStudentIdentity command, FieldPolicies policies, SchoolList schools, Clock clock) {
        homes.demandMayPropose(command.familyId());
        tell(record.propose(command, policies, Facts.now(clock, schools)), clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void revise(ReviseStudentProposal command, FieldPolicies policies, SchoolList schools, Clock clock) {
        homes.demandMayPropose(command.familyId());
        tell(record.revise(command, policies, Facts.now(clock, schools)), clock);
    }

    @CommandHandler
    void amend(AmendStudentProposal command, SchoolList schools, Clock clock) {
        tell(record.amend(command, Facts.now(clock, schools)), clock);
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
    void correct(CorrectStudent command, SchoolList schools, Clock clock) {
        tell(record.correct(command.values(), command.by(), Facts.now(clock, schools)), clock);
    }

    @CommandHandler
    void setHousehold(SetHousehold command, Families families, Clock clock) {
        if (homes.has(command.familyId(), command.custody())) {
            return;
        }
        if (!families.siteOf(command.familyId()).equals(Optional.ofNullable(siteId))) {
            throw new Refused(new NoSuchHome());
        }
        homes.demandMaySet(command.familyId(), command.custody());
        apply(new HouseholdSet(
                command.studentId(), command.familyId(), command.custody(), command.by(), clock.instant()));
    }

    @EventSourcingHandler
    void on(HouseholdSet event) {
        homes.evolve(event);
    }

    @CommandHandler
    void endHousehold(EndHousehold command, Clock clock) {
        if (homes.has(command.familyId())) {
            homes.demandMayEnd(command.familyId());
            apply(new HouseholdEnded(command.studentId(), command.familyId(), command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(HouseholdEnded event) {
        homes.evolve(event);
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
