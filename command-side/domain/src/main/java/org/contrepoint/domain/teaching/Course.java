package org.contrepoint.domain.teaching;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.message.Refused;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.AbsenceExcused;
import org.contrepoint.teaching.CallRoll;
import org.contrepoint.teaching.ChangeCourse;
import org.contrepoint.teaching.CourseChanged;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseOpened;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.EnrolStudents;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.ExcuseAbsence;
import org.contrepoint.teaching.OpenCourse;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.teaching.StudentEvaluated;
import org.contrepoint.teaching.StudentLeft;
import org.contrepoint.teaching.StudentsEnrolled;
import org.contrepoint.teaching.TeachingRefusal.NoLessonThatDay;
import org.contrepoint.teaching.WithdrawStudent;
import org.jspecify.annotations.Nullable;

/**
 * A course opens for one school year; students join and leave it; its teacher calls the roll of each lesson and
 * evaluates the students, which holds at once and may be corrected.
 */
@Aggregate(cache = "aggregateCache")
class Course {
    @AggregateIdentifier
    private @Nullable CourseId courseId;

    private final Terms terms = new Terms();
    private final Roster roster = new Roster();
    private final RollBook rolls = new RollBook();
    private final GradeBook grades = new GradeBook();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void open(OpenCourse command, Clock clock) {
        Terms.demandOfficer(command.by());
        if (courseId == null) {
            apply(new CourseOpened(
                    command.courseId(),
                    command.siteId(),
                    Terms.checked(command.terms()),
                    command.by(),
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(CourseOpened event) {
        courseId = event.courseId();
        terms.become(event.terms());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void change(ChangeCourse command, Clock clock) {
        terms.demandOffice(command.by());
        CourseTerms changed = Terms.checked(command.terms());
        if (!terms.are(changed)) {
            apply(new CourseChanged(command.courseId(), changed, command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(CourseChanged event) {
        terms.become(event.terms());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void enrol(EnrolStudents command, Clock clock) {
        terms.demandOffice(command.by());
        List<StudentId> joining = roster.joining(command.students());
        if (!joining.isEmpty()) {
            apply(new StudentsEnrolled(command.courseId(), joining, command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(StudentsEnrolled event) {
        event.students().forEach(student -> roster.join(student, SchoolCalendar.dayOf(event.at())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void withdraw(WithdrawStudent command, Clock clock) {
        terms.demandOffice(command.by());
        roster.demandKnown(command.studentId());
        if (roster.isIn(command.studentId())) {
            apply(new StudentLeft(command.courseId(), command.studentId(), command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(StudentLeft event) {
        roster.leave(event.studentId(), SchoolCalendar.dayOf(event.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void call(CallRoll command, Clock clock) {
        terms.demandTeacher(command.by());
        if (rolls.knows(command.rollId())) {
            return;
        }
        demandLesson(command.day(), SchoolCalendar.today(clock));
        Roll called = Roll.called(command);
        Roll known = rolls.seen(command.day(), command.seen());
        roster.demandIn(called.marks().keySet(), command.day());
        if (!called.saysTheSameAs(known)) {
            apply(called.event(command, clock.instant()));
        }
    }

    /** A roll that was called once may be corrected, even if the lesson moved to another weekday since. */
    private void demandLesson(LocalDate day, LocalDate today) {
        if (day.isAfter(today) || !(rolls.has(day) || terms.haveLessonOn(day))) {
            throw new Refused(new NoLessonThatDay());
        }
    }

    @EventSourcingHandler
    void on(RollCalled event) {
        rolls.keep(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void excuse(ExcuseAbsence command, Clock clock) {
        terms.demandOffice(command.by());
        Roll known = rolls.of(command.day());
        if (known.demandsExcuse(command.studentId())) {
            apply(new AbsenceExcused(
                    command.courseId(),
                    command.studentId(),
                    command.day(),
                    known.revision() + 1,
                    command.by(),
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(AbsenceExcused event) {
        rolls.excuse(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void evaluate(EvaluateStudent command, Clock clock) {
        terms.demandTeacher(command.by());
        roster.demandKnown(command.studentId());
        StudentEvaluated evaluated = Evaluation.of(command, clock.instant());
        if (!grades.says(evaluated)) {
            apply(evaluated);
        }
    }

    @EventSourcingHandler
    void on(StudentEvaluated event) {
        grades.keep(event);
    }
}
