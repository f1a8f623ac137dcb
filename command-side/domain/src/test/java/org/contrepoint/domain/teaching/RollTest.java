package org.contrepoint.domain.teaching;

import static org.contrepoint.domain.Cast.HUGO;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.teaching.CourseFixture.COLLEAGUE;
import static org.contrepoint.domain.teaching.CourseFixture.FIRST_CALL;
import static org.contrepoint.domain.teaching.CourseFixture.GARNIER;
import static org.contrepoint.domain.teaching.CourseFixture.LAST_WEEK;
import static org.contrepoint.domain.teaching.CourseFixture.SECOND_CALL;
import static org.contrepoint.domain.teaching.CourseFixture.STRANGER;
import static org.contrepoint.domain.teaching.CourseFixture.TODAY;
import static org.contrepoint.domain.teaching.CourseFixture.VIOLIN;
import static org.contrepoint.domain.teaching.CourseFixture.call;
import static org.contrepoint.domain.teaching.CourseFixture.called;
import static org.contrepoint.domain.teaching.CourseFixture.given;
import static org.contrepoint.domain.teaching.CourseFixture.mark;
import static org.contrepoint.domain.teaching.CourseFixture.nothingNew;
import static org.contrepoint.domain.teaching.CourseFixture.refused;
import static org.contrepoint.domain.teaching.CourseFixture.terms;
import static org.contrepoint.teaching.Attendance.EXCUSED;
import static org.contrepoint.teaching.Attendance.LATE;
import static org.contrepoint.teaching.Attendance.NOT_EXCUSED;
import static org.contrepoint.teaching.Attendance.PRESENT;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.teaching.AbsenceExcused;
import org.contrepoint.teaching.CallRoll;
import org.contrepoint.teaching.CourseChanged;
import org.contrepoint.teaching.ExcuseAbsence;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.teaching.StudentLeft;
import org.contrepoint.teaching.StudentsEnrolled;
import org.contrepoint.teaching.TeachingRefusal.NoAbsence;
import org.contrepoint.teaching.TeachingRefusal.NoLessonThatDay;
import org.contrepoint.teaching.TeachingRefusal.NotEnrolled;
import org.contrepoint.teaching.TeachingRefusal.NotYourCourse;
import org.contrepoint.teaching.TeachingRefusal.RollMoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roll of a lesson. */
class RollTest {
    private static final Mark LEA_CAME = mark(LEA, PRESENT);
    private static final Mark HUGO_DID_NOT = mark(HUGO, NOT_EXCUSED);
    private static final RollCalled CALLED = called(FIRST_CALL, TODAY, 1, LEA_CAME, HUGO_DID_NOT);

    @Test
    void the_teacher_calls_the_roll_of_a_lesson() {
        given().when(call(FIRST_CALL, TODAY, 0, LEA_CAME, HUGO_DID_NOT)).expectEvents(CALLED);
    }

    @Test
    void nobody_else_calls_it() {
        for (Actor by : new Actor[] {COLLEAGUE, SECRETARIAT, new Actor(GARNIER.account(), Role.STAFF)}) {
            refused(new NotYourCourse(), new CallRoll(VIOLIN, FIRST_CALL, TODAY, false, List.of(LEA_CAME), 0, by));
        }
    }

    @Test
    void a_call_that_is_sent_again_counts_once_even_after_a_correction() {
        nothingNew(call(FIRST_CALL, TODAY, 0, LEA_CAME, HUGO_DID_NOT), CALLED);
        nothingNew(
                call(FIRST_CALL, TODAY, 0, LEA_CAME, HUGO_DID_NOT),
                CALLED,
                called(SECOND_CALL, TODAY, 2, LEA_CAME, mark(HUGO, LATE)));
    }

    @Test
    void a_past_day_is_corrected_by_whoever_saw_what_it_says() {
        RollCalled lastWeek = called(FIRST_CALL, LAST_WEEK, 1, LEA_CAME, HUGO_DID_NOT);
        given(lastWeek)
                .when(call(SECOND_CALL, LAST_WEEK, 1, LEA_CAME, mark(HUGO, LATE)))
                .expectEvents(called(SECOND_CALL, LAST_WEEK, 2, LEA_CAME, mark(HUGO, LATE)));
        refused(new RollMoved(), call(SECOND_CALL, LAST_WEEK, 0, LEA_CAME, mark(HUGO, LATE)), lastWeek);
        refused(new RollMoved(), call(SECOND_CALL, LAST_WEEK, 2, LEA_CAME), lastWeek);
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        nothingNew(call(SECOND_CALL, TODAY, 1, HUGO_DID_NOT, LEA_CAME), CALLED);
        nothingNew(call(FIRST_CALL, TODAY, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-11-22", "2026-11-30", "2026-08-31", "2025-11-24", "2027-09-06"})
    void a_roll_is_called_on_a_day_of_the_course_that_has_come(LocalDate day) {
        refused(new NoLessonThatDay(), call(FIRST_CALL, day, 0));
    }

    @Test
    void a_roll_stays_correctable_after_the_lesson_moved_to_another_day() {
        var moved = new CourseChanged(VIOLIN, terms(DayOfWeek.WEDNESDAY, "Auditorium"), SECRETARIAT, NOW);
        given(CALLED, moved)
                .when(call(SECOND_CALL, TODAY, 1, LEA_CAME))
                .expectEvents(called(SECOND_CALL, TODAY, 2, LEA_CAME));
        refused(new NoLessonThatDay(), call(SECOND_CALL, LAST_WEEK, 0, LEA_CAME), CALLED, moved);
    }

    @Test
    void only_those_are_called_who_were_enrolled_that_day() {
        refused(new NotEnrolled(), call(FIRST_CALL, TODAY, 0, mark(STRANGER, PRESENT)));
        refused(
                new NotEnrolled(),
                call(FIRST_CALL, LAST_WEEK, 0, mark(STRANGER, PRESENT)),
                new StudentsEnrolled(VIOLIN, List.of(STRANGER), SECRETARIAT, NOW));
        var left = new StudentLeft(VIOLIN, LEA, SECRETARIAT, NOW.minus(Duration.ofDays(3)));
        refused(new NotEnrolled(), call(FIRST_CALL, TODAY, 0, LEA_CAME), left);
        given(left)
                .when(call(FIRST_CALL, LAST_WEEK, 0, LEA_CAME))
                .expectEvents(called(FIRST_CALL, LAST_WEEK, 1, LEA_CAME));
    }

    @Test
    void a_lesson_that_was_not_given_has_no_marks() {
        given().when(new CallRoll(VIOLIN, FIRST_CALL, TODAY, true, List.of(HUGO_DID_NOT), 0, GARNIER))
                .expectEvents(new RollCalled(VIOLIN, FIRST_CALL, TODAY, true, List.of(), 1, GARNIER, NOW));
    }

    @Test
    void the_office_excuses_an_absence_once_and_the_roll_moves() {
        AbsenceExcused excused = new AbsenceExcused(VIOLIN, HUGO, TODAY, 2, SECRETARIAT, NOW);
        ExcuseAbsence excuse = new ExcuseAbsence(VIOLIN, HUGO, TODAY, SECRETARIAT);
        given(CALLED).when(excuse).expectEvents(excused);
        nothingNew(excuse, CALLED, excused);
        refused(new RollMoved(), call(SECOND_CALL, TODAY, 1, LEA_CAME), CALLED, excused);
        nothingNew(call(SECOND_CALL, TODAY, 2, LEA_CAME, mark(HUGO, EXCUSED)), CALLED, excused);
    }

    @Test
    void there_is_nothing_to_excuse_in_who_came_or_was_not_called() {
        refused(new NoAbsence(), new ExcuseAbsence(VIOLIN, LEA, TODAY, SECRETARIAT), CALLED);
        refused(new NoAbsence(), new ExcuseAbsence(VIOLIN, HUGO, LAST_WEEK, SECRETARIAT), CALLED);
        refused(new NoAbsence(), new ExcuseAbsence(VIOLIN, STRANGER, TODAY, SECRETARIAT), CALLED);
    }
}
