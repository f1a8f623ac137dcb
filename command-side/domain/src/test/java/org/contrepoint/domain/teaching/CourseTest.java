package org.contrepoint.domain.teaching;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.HUGO;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.teaching.CourseFixture.COLLEAGUE;
import static org.contrepoint.domain.teaching.CourseFixture.FIRST_CALL;
import static org.contrepoint.domain.teaching.CourseFixture.GARNIER;
import static org.contrepoint.domain.teaching.CourseFixture.STRANGER;
import static org.contrepoint.domain.teaching.CourseFixture.TERMS;
import static org.contrepoint.domain.teaching.CourseFixture.TODAY;
import static org.contrepoint.domain.teaching.CourseFixture.VIOLIN;
import static org.contrepoint.domain.teaching.CourseFixture.call;
import static org.contrepoint.domain.teaching.CourseFixture.evaluate;
import static org.contrepoint.domain.teaching.CourseFixture.given;
import static org.contrepoint.domain.teaching.CourseFixture.nothingNew;
import static org.contrepoint.domain.teaching.CourseFixture.refused;
import static org.contrepoint.domain.teaching.CourseFixture.refusedWithoutHistory;
import static org.contrepoint.domain.teaching.CourseFixture.terms;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.Refused;
import org.contrepoint.teaching.ChangeCourse;
import org.contrepoint.teaching.CourseChanged;
import org.contrepoint.teaching.CourseOpened;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.EnrolStudents;
import org.contrepoint.teaching.ExcuseAbsence;
import org.contrepoint.teaching.OpenCourse;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.teaching.StudentLeft;
import org.contrepoint.teaching.StudentsEnrolled;
import org.contrepoint.teaching.TeachingRefusal.NotEnrolled;
import org.contrepoint.teaching.TeachingRefusal.NotYourCourse;
import org.contrepoint.teaching.TeachingRefusal.TermsMalformed;
import org.contrepoint.teaching.WithdrawStudent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The office opens courses and says who is in them. */
class CourseTest {
    private static final CourseTerms MOVED = terms(DayOfWeek.WEDNESDAY, "Auditorium");

    @Test
    void the_office_opens_a_course_once() {
        OpenCourse open = new OpenCourse(VIOLIN, SAINT_JUNIEN, TERMS, SECRETARIAT);
        fixture(Course.class)
                .givenNoPriorActivity()
                .when(open)
                .expectEvents(new CourseOpened(VIOLIN, SAINT_JUNIEN, TERMS, SECRETARIAT, NOW));
        nothingNew(open);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_course_has_a_title_a_discipline_and_a_length(CourseTerms terms) {
        refusedWithoutHistory(
                new TermsMalformed(), Stream.of(new OpenCourse(VIOLIN, SAINT_JUNIEN, terms, SECRETARIAT)));
        refused(new TermsMalformed(), new ChangeCourse(VIOLIN, terms, SECRETARIAT));
    }

    static Stream<CourseTerms> malformed() {
        return Stream.of(
                with(" ", "Violon", 30),
                with("x".repeat(121), "Violon", 30),
                with("Violon", "", 30),
                with("Violon", "Violon", 4),
                with("Violon", "Violon", 601));
    }

    private static CourseTerms with(String title, String discipline, int minutes) {
        return new CourseTerms(
                title,
                discipline,
                "",
                new SchoolYear(2026),
                GARNIER.account(),
                "",
                DayOfWeek.MONDAY,
                LocalTime.NOON,
                minutes);
    }

    @Test
    void a_course_moves_and_moving_it_where_it_is_changes_nothing() {
        given().when(new ChangeCourse(VIOLIN, MOVED, SECRETARIAT))
                .expectEvents(new CourseChanged(VIOLIN, MOVED, SECRETARIAT, NOW));
        nothingNew(new ChangeCourse(VIOLIN, TERMS, SECRETARIAT));
    }

    @Test
    void students_join_and_those_who_are_in_already_stay() {
        given().when(new EnrolStudents(VIOLIN, Set.of(LEA, STRANGER), SECRETARIAT))
                .expectEvents(new StudentsEnrolled(VIOLIN, List.of(STRANGER), SECRETARIAT, NOW));
        nothingNew(new EnrolStudents(VIOLIN, Set.of(LEA, HUGO), SECRETARIAT));
    }

    @Test
    void a_student_leaves_once_and_may_come_back() {
        StudentLeft left = new StudentLeft(VIOLIN, LEA, SECRETARIAT, NOW);
        given().when(new WithdrawStudent(VIOLIN, LEA, SECRETARIAT)).expectEvents(left);
        nothingNew(new WithdrawStudent(VIOLIN, LEA, SECRETARIAT), left);
        given(left)
                .when(new EnrolStudents(VIOLIN, Set.of(LEA), SECRETARIAT))
                .expectEvents(new StudentsEnrolled(VIOLIN, List.of(LEA), SECRETARIAT, NOW));
    }

    @Test
    void whoever_was_never_in_the_course_cannot_leave_it() {
        refused(new NotEnrolled(), new WithdrawStudent(VIOLIN, STRANGER, SECRETARIAT));
    }

    @Test
    void only_the_office_opens_changes_and_enrols() {
        for (Actor by : new Actor[] {GARNIER, CLAIRE_LEMAIRE}) {
            refused(new NotYourCourse(), new OpenCourse(VIOLIN, SAINT_JUNIEN, TERMS, by));
            refused(new NotYourCourse(), new ChangeCourse(VIOLIN, MOVED, by));
            refused(new NotYourCourse(), new EnrolStudents(VIOLIN, Set.of(STRANGER), by));
            refused(new NotYourCourse(), new WithdrawStudent(VIOLIN, LEA, by));
            refused(new NotYourCourse(), new ExcuseAbsence(VIOLIN, LEA, TODAY, by));
        }
    }

    @Test
    void a_course_that_there_is_not_is_answered_like_another_teachers() {
        refusedWithoutHistory(
                new NotYourCourse(),
                Stream.of(
                        call(FIRST_CALL, TODAY, 0),
                        evaluate("12", ""),
                        new ChangeCourse(VIOLIN, MOVED, SECRETARIAT),
                        new EnrolStudents(VIOLIN, Set.of(LEA), SECRETARIAT),
                        new WithdrawStudent(VIOLIN, LEA, SECRETARIAT),
                        new ExcuseAbsence(VIOLIN, LEA, TODAY, SECRETARIAT)));
    }

    @Test
    void the_course_follows_its_new_teacher() {
        CourseTerms colleagues = new CourseTerms(
                TERMS.title(),
                TERMS.discipline(),
                TERMS.cycle(),
                TERMS.year(),
                COLLEAGUE.account(),
                TERMS.room(),
                TERMS.day(),
                TERMS.start(),
                TERMS.minutes());
        given(new CourseChanged(VIOLIN, colleagues, SECRETARIAT, NOW))
                .when(evaluate("12", ""))
                .expectException(Refused.class)
                .expectExceptionDetails(new NotYourCourse());
    }
}
