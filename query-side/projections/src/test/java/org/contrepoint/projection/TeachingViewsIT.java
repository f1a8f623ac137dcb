package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.contrepoint.projection.History.*;
import static org.contrepoint.projection.TeachingHistory.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.message.Personal;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.teaching.Term;
import org.contrepoint.view.teaching.AbsenceView;
import org.contrepoint.view.teaching.CourseLine;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.view.teaching.EvaluationView;
import org.contrepoint.view.teaching.FindCourse;
import org.contrepoint.view.teaching.ListStudentCourses;
import org.contrepoint.view.teaching.ListTeacherCourses;
import org.contrepoint.view.teaching.RosterLine;
import org.contrepoint.view.teaching.StudentCourse;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Courses as teachers and families see them. */
class TeachingViewsIT {

    private static final LocalDate ENROLLED = LocalDate.parse("2026-09-01");

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final TeachingHistory teaching = new TeachingHistory(history);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        happened(history.school());
        happened(teaching.rich());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_teacher_sees_the_courses_of_a_year_by_weekday_and_hour() {
        assertThat(courses(GARNIER_LOGIN, YEAR))
                .satisfiesExactly(
                        violin -> {
                            assertThat(violin.courseId()).isEqualTo(VIOLIN);
                            assertThat(violin.siteId()).isEqualTo(SITE);
                            assertThat(violin.terms()).isEqualTo(violin("Auditorium"));
                            assertThat(violin.teacherName()).isEqualTo("Paul Garnier");
                            assertThat(violin.students()).isEqualTo(2);
                            assertThat(violin.called()).containsExactly(THIRD, SECOND, FIRST);
                        },
                        theClass -> {
                            assertThat(theClass.courseId()).isEqualTo(CLASS);
                            assertThat(theClass.terms().day()).isEqualTo(DayOfWeek.WEDNESDAY);
                            assertThat(theClass.students()).isZero();
                            assertThat(theClass.called()).isEmpty();
                        });
        assertThat(courses(GARNIER_LOGIN, new SchoolYear(YEAR.start() - 1))).isEmpty();
        assertThat(courses(STAFF_LOGIN, YEAR)).isEmpty();
    }

    @Test
    void a_course_shows_its_teacher_who_is_in_it_by_name_and_no_more_than_needed() {
        happened(new StudentCorrected(
                HUGO, Map.of(), Map.of("exitPermission", "ALONE", "imageRights", "NONE"), OFFICER, history.next()));
        assertThat(course().roster())
                .containsExactly(
                        new RosterLine(HUGO, "Hugo Lemaire", true, "ALONE", "", "NONE", "", ENROLLED),
                        new RosterLine(LEA, "Léa Lemaire", true, "", "", "", "", ENROLLED));
        var majority = LocalDate.parse("2028-01-02");
        assertThat(course(majority).roster().getFirst().minor()).isFalse();
        assertThat(course(majority.minusDays(1)).roster().getFirst().minor()).isTrue();
    }

    @Test
    void a_course_shows_its_rolls_newest_first_as_they_were_corrected() {
        assertThat(course().rolls())
                .satisfiesExactly(
                        third -> {
                            assertThat(third.day()).isEqualTo(THIRD);
                            assertThat(third.teacherAbsent()).isTrue();
                            assertThat(third.marks()).isEmpty();
                        },
                        second -> {
                            assertThat(second.revision()).isEqualTo(2);
                            assertThat(second.marks())
                                    .containsExactlyInAnyOrder(
                                            mark(LEA, Attendance.LATE), mark(HUGO, Attendance.PRESENT));
                        },
                        first -> {
                            assertThat(first.revision()).isEqualTo(2);
                            assertThat(first.marks())
                                    .containsExactlyInAnyOrder(
                                            mark(LEA, Attendance.PRESENT), mark(HUGO, Attendance.EXCUSED));
                        });
    }

    @Test
    void a_later_evaluation_of_a_term_stands_in_place_of_the_former() {
        assertThat(course().evaluations())
                .extracting(EvaluationView::studentId, EvaluationView::grade, EvaluationView::comment)
                .containsExactlyInAnyOrder(tuple(HUGO, "14", PRAISE), tuple(LEA, "", "Très bien."));
    }

    @Test
    void there_is_nothing_to_see_of_a_course_that_there_is_not() {
        assertThat(side.one(new FindCourse(CourseId.of(id("none")), FIRST), CourseView.class))
                .isNull();
    }

    @Test
    void a_family_sees_each_childs_courses_with_what_was_missed_and_said() {
        assertThat(courses(HUGO)).singleElement().satisfies(violin -> {
            assertThat(violin.terms()).isEqualTo(violin("Auditorium"));
            assertThat(violin.teacherName()).isEqualTo("Paul Garnier");
            assertThat(violin.lessons()).isEqualTo(2);
            assertThat(violin.left()).isNull();
            assertThat(violin.absences())
                    .containsExactly(
                            new AbsenceView(THIRD, null, true), new AbsenceView(FIRST, Attendance.EXCUSED, false));
            assertThat(violin.evaluations()).extracting(EvaluationView::term).containsExactly(Term.FIRST);
        });
        assertThat(courses(HUGO, LEA))
                .extracting(StudentCourse::courseId, StudentCourse::studentId)
                .containsExactlyInAnyOrder(tuple(VIOLIN, HUGO), tuple(VIOLIN, LEA), tuple(CLASS, LEA));
    }

    @Test
    void a_lesson_that_was_not_given_is_told_to_whoever_was_enrolled_that_day() {
        var later = SECOND.plusYears(1);
        happened(teaching.notGiven(later, 1));
        assertThat(courses(HUGO).getFirst().absences()).first().isEqualTo(new AbsenceView(later, null, true));
        happened(teaching.left(VIOLIN, HUGO), teaching.notGiven(later.plusWeeks(1), 1));
        assertThat(courses(HUGO).getFirst().absences())
                .extracting(AbsenceView::day)
                .doesNotContain(later.plusWeeks(1));
    }

    @Test
    void a_student_who_left_is_on_no_roster_and_keeps_the_course_in_the_past() {
        assertThat(courses(LEA))
                .filteredOn(course -> course.courseId().equals(CLASS))
                .singleElement()
                .satisfies(course -> assertThat(course.left()).isNotNull());
        happened(teaching.enrolled(CLASS, LEA));
        assertThat(courses(LEA))
                .filteredOn(course -> course.courseId().equals(CLASS))
                .singleElement()
                .satisfies(course -> assertThat(course.left()).isNull());
    }

    @Test
    void the_newest_year_comes_first() {
        var former = CourseId.of(id("former"));
        var year = new SchoolYear(YEAR.start() - 1);
        happened(
                teaching.opened(former, terms("Éveil", "Éveil musical", "Éveil", year, "", DayOfWeek.MONDAY)),
                teaching.enrolled(former, HUGO));
        assertThat(courses(HUGO)).extracting(StudentCourse::courseId).containsExactly(VIOLIN, former);
    }

    @Test
    void an_erased_student_is_on_no_roster_and_the_words_about_them_are_gone() {
        happened(history.erased());
        assertThat(course().roster()).extracting(RosterLine::studentId).containsExactly(LEA);
        assertThat(courses(GARNIER_LOGIN, YEAR).getFirst().students()).isEqualTo(1);
        assertThat(course().evaluations())
                .filteredOn(evaluation -> evaluation.studentId().equals(HUGO))
                .singleElement()
                .satisfies(evaluation -> {
                    assertThat(evaluation.grade()).isEqualTo(Personal.ERASED);
                    assertThat(evaluation.comment()).isEqualTo(Personal.ERASED);
                });
    }

    @Test
    void the_history_tells_absences_as_they_stand_and_each_evaluation() {
        var story = side.list(new FindTimeline(HUGO_RECORD), TimelineLine.class);
        assertThat(story)
                .extracting(TimelineLine::event)
                .containsExactly(
                        "course.student-evaluated",
                        "course.student-evaluated",
                        "course.absence-excused",
                        "course.roll-called",
                        "student.registered");
        assertThat(story.get(1).actorName()).isEqualTo("Paul Garnier");
        assertThat(story.get(1).details()).isEqualTo(Map.of("course", "Violon", "term", "FIRST"));
        assertThat(story.get(2).actorName()).isEqualTo("Odile Roy");
        assertThat(story.get(2).details())
                .isEqualTo(Map.of("course", "Violon", "lessonDay", FIRST.toString(), "attendance", "EXCUSED"));
        assertThat(story.get(3).details()).containsEntry("attendance", "PRESENT");
    }

    @Test
    void the_history_takes_back_absences_from_a_lesson_that_was_not_given() {
        happened(teaching.notGiven(FIRST, 3));
        assertThat(side.list(new FindTimeline(HUGO_RECORD), TimelineLine.class))
                .filteredOn(line -> FIRST.toString().equals(line.details().get("lessonDay")))
                .singleElement()
                .satisfies(line -> assertThat(line.details()).containsEntry("attendance", "NONE"));
    }

    private List<CourseLine> courses(AccountId teacher, SchoolYear year) {
        return side.list(new ListTeacherCourses(teacher, year), CourseLine.class);
    }

    private List<StudentCourse> courses(StudentId... students) {
        return side.list(new ListStudentCourses(Set.copyOf(Arrays.asList(students))), StudentCourse.class);
    }

    private CourseView course() {
        return course(FIRST);
    }

    private CourseView course(LocalDate today) {
        return Objects.requireNonNull(side.one(new FindCourse(VIOLIN, today), CourseView.class));
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }
}
