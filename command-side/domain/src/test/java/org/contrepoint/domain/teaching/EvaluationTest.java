package org.contrepoint.domain.teaching;

import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.teaching.CourseFixture.COLLEAGUE;
import static org.contrepoint.domain.teaching.CourseFixture.GARNIER;
import static org.contrepoint.domain.teaching.CourseFixture.STRANGER;
import static org.contrepoint.domain.teaching.CourseFixture.VIOLIN;
import static org.contrepoint.domain.teaching.CourseFixture.evaluate;
import static org.contrepoint.domain.teaching.CourseFixture.evaluated;
import static org.contrepoint.domain.teaching.CourseFixture.given;
import static org.contrepoint.domain.teaching.CourseFixture.nothingNew;
import static org.contrepoint.domain.teaching.CourseFixture.refused;

import org.contrepoint.actor.Actor;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.StudentLeft;
import org.contrepoint.teaching.TeachingRefusal.CommentTooLong;
import org.contrepoint.teaching.TeachingRefusal.GradeMalformed;
import org.contrepoint.teaching.TeachingRefusal.NotEnrolled;
import org.contrepoint.teaching.TeachingRefusal.NotYourCourse;
import org.contrepoint.teaching.TeachingRefusal.NothingSaid;
import org.contrepoint.teaching.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a teacher says of a student at the end of a term. */
class EvaluationTest {
    private static final String GOOD = "Beau trimestre, jeu précis.";

    @ParameterizedTest
    @CsvSource({
        "16.5, 16.5",
        "'16,5', 16.5",
        "'16,50', 16.5",
        "12.0, 12",
        "0, 0",
        "00, 0",
        "20, 20",
        "' 7 ', 7",
        "10, 10"
    })
    void a_grade_is_kept_in_one_way_of_writing(String typed, String kept) {
        given().when(evaluate(typed, GOOD)).expectEvents(evaluated(kept, GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.5", "21", "-1", "16.4", "16.25", "A+", "1e1", "16,", "¹²", "100"})
    void a_grade_goes_from_0_to_20_in_halves(String typed) {
        refused(new GradeMalformed(), evaluate(typed, GOOD));
    }

    @Test
    void a_grade_or_a_comment_is_enough_but_nothing_is_not() {
        given().when(evaluate("", " " + GOOD + " ")).expectEvents(evaluated("", GOOD));
        given().when(evaluate("12", " ")).expectEvents(evaluated("12", ""));
        refused(new NothingSaid(), evaluate(" ", "\r\n "));
    }

    @Test
    void a_comment_keeps_its_lines_and_loses_what_no_page_can_show() {
        given().when(evaluate("", "Bien.\r\nTravail\0 \u202Erégulier\uD800."))
                .expectEvents(evaluated("", "Bien.\nTravail régulier."));
    }

    @Test
    void a_comment_is_as_long_as_a_family_would_read() {
        given().when(evaluate("", "é".repeat(2_000))).expectSuccessfulHandlerExecution();
        refused(new CommentTooLong(2_000), evaluate("", "é".repeat(2_001)));
    }

    @Test
    void the_same_evaluation_again_changes_nothing_and_another_stands_in_its_place() {
        nothingNew(evaluate("16,5", GOOD), evaluated("16.5", GOOD));
        given(evaluated("16.5", GOOD)).when(evaluate("17", GOOD)).expectEvents(evaluated("17", GOOD));
        given(evaluated("16.5", GOOD))
                .when(new EvaluateStudent(VIOLIN, LEA, Term.SECOND, "16.5", GOOD, GARNIER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_the_courses_teacher_evaluates() {
        for (Actor by : new Actor[] {COLLEAGUE, SECRETARIAT}) {
            refused(new NotYourCourse(), new EvaluateStudent(VIOLIN, LEA, Term.FIRST, "12", "", by));
        }
    }

    @Test
    void a_student_who_left_is_still_evaluated_and_a_stranger_is_not() {
        given(new StudentLeft(VIOLIN, LEA, SECRETARIAT, NOW))
                .when(evaluate("12", GOOD))
                .expectEvents(evaluated("12", GOOD));
        refused(new NotEnrolled(), new EvaluateStudent(VIOLIN, STRANGER, Term.FIRST, "12", "", GARNIER));
    }
}
