package org.contrepoint.domain.teaching;

import static org.contrepoint.domain.Cast.HUGO;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CallRoll;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseOpened;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.teaching.RollId;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.teaching.StudentEvaluated;
import org.contrepoint.teaching.StudentsEnrolled;
import org.contrepoint.teaching.Term;

/** Léa and Hugo learn the violin with Mr Garnier, on Mondays; today is a Monday, the 23rd of November. */
final class CourseFixture {
    static final CourseId VIOLIN = CourseId.of(new UUID(7, 1));
    static final Actor GARNIER = new Actor(AccountId.of(SAINT_JUNIEN, "enseignant"), Role.TEACHER);
    static final Actor COLLEAGUE = new Actor(AccountId.of(SAINT_JUNIEN, "collegue"), Role.TEACHER);
    static final StudentId STRANGER = StudentId.of(new UUID(7, 2));
    static final Instant BACK_TO_SCHOOL = Instant.parse("2026-09-07T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate LAST_WEEK = TODAY.minusWeeks(1);
    static final CourseTerms TERMS = terms(DayOfWeek.MONDAY, "Salle Ravel");
    static final RollId FIRST_CALL = RollId.of(new UUID(7, 10));
    static final RollId SECOND_CALL = RollId.of(new UUID(7, 11));

    private CourseFixture() {}

    static CourseTerms terms(DayOfWeek day, String room) {
        return new CourseTerms(
                "Violon, cycle 1",
                "Violon",
                "Cycle 1",
                new SchoolYear(2026),
                GARNIER.account(),
                room,
                day,
                LocalTime.of(17, 30),
                30);
    }

    static CourseOpened opened() {
        return new CourseOpened(VIOLIN, SAINT_JUNIEN, TERMS, SECRETARIAT, BACK_TO_SCHOOL);
    }

    static StudentsEnrolled enrolled(StudentId... students) {
        return new StudentsEnrolled(VIOLIN, List.of(students), SECRETARIAT, BACK_TO_SCHOOL);
    }

    static TestExecutor<Course> given(Object... more) {
        List<Object> history = new ArrayList<>(List.of(opened(), enrolled(LEA, HUGO)));
        history.addAll(List.of(more));
        return fixture(Course.class).given(history);
    }

    static CallRoll call(RollId id, LocalDate day, int seen, Mark... marks) {
        return new CallRoll(VIOLIN, id, day, false, List.of(marks), seen, GARNIER);
    }

    static RollCalled called(RollId id, LocalDate day, int revision, Mark... marks) {
        return new RollCalled(VIOLIN, id, day, false, List.of(marks), revision, GARNIER, NOW);
    }

    static Mark mark(StudentId student, Attendance attendance) {
        return new Mark(student, attendance);
    }

    static EvaluateStudent evaluate(String grade, String comment) {
        return new EvaluateStudent(VIOLIN, LEA, Term.FIRST, grade, comment, GARNIER);
    }

    static StudentEvaluated evaluated(String grade, String comment) {
        return new StudentEvaluated(VIOLIN, LEA, Term.FIRST, grade, comment, GARNIER, NOW);
    }

    static void refused(Refusal refusal, Object command, Object... more) {
        given(more)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }

    static void nothingNew(Object command, Object... more) {
        given(more).when(command).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    static void refusedWithoutHistory(Refusal refusal, Stream<Object> commands) {
        commands.forEach(command -> fixture(Course.class)
                .givenNoPriorActivity()
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents());
    }
}
