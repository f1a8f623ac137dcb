package org.contrepoint.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CallRoll;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.EnrolStudents;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.ExcuseAbsence;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.OpenCourse;
import org.contrepoint.teaching.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The courses of the demo school. */
class DemoTeachingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final SchoolYear THIS_YEAR = new SchoolYear(2026);
    private final DemoSchool small = DemoSchools.generate(DemoSchools.SEED, DemoSize.SMALL, NOW);

    @Test
    void a_small_school_has_160_courses_and_about_1350_enrolments_this_year() {
        Map<CourseId, OpenCourse> courses = courses(small);
        Set<CourseId> current = courses.values().stream()
                .filter(course -> course.terms().year().equals(THIS_YEAR))
                .map(OpenCourse::courseId)
                .collect(Collectors.toSet());
        int lines = commands(small, EnrolStudents.class).stream()
                .filter(enrol -> current.contains(enrol.courseId()))
                .mapToInt(enrol -> enrol.students().size())
                .sum();
        assertThat(current).hasSize(160);
        assertThat(lines).isBetween(1_280, 1_420);
    }

    @Test
    void the_teacher_of_the_cast_has_six_courses_two_of_them_on_this_weekday() {
        Cast cast = small.cast();
        List<OpenCourse> own = courses(small).values().stream()
                .filter(course -> course.terms().teacher().equals(cast.teacher().accountId()))
                .filter(course -> course.terms().year().equals(THIS_YEAR))
                .toList();
        assertThat(own).hasSize(6);
        assertThat(own)
                .filteredOn(course ->
                        course.terms().day() == LocalDate.parse("2026-11-23").getDayOfWeek())
                .hasSize(2);
        assertThat(own)
                .filteredOn(course ->
                        students(small, course.courseId()).contains(cast.lea().id()))
                .extracting(course -> course.terms().title())
                .containsExactlyInAnyOrder("Violon, cycle 2", "Formation musicale, 4e année", "Orchestre à cordes");
    }

    @Test
    void some_students_learn_at_two_sites() {
        Map<StudentId, Set<SiteId>> sites = new HashMap<>();
        Map<CourseId, OpenCourse> courses = courses(small);
        commands(small, EnrolStudents.class)
                .forEach(enrol -> enrol.students()
                        .forEach(student -> sites.computeIfAbsent(student, added -> new HashSet<>())
                                .add(courses.get(enrol.courseId()).siteId())));
        assertThat(sites.values()).anyMatch(visited -> visited.size() > 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "small"})
    void nothing_that_is_called_or_said_would_be_refused(String size) {
        DemoSchool school = DemoSchools.generate(DemoSchools.SEED, DemoSize.named(size), NOW);
        Map<CourseId, OpenCourse> courses = courses(school);
        Map<CourseId, Set<StudentId>> enrolled = new HashMap<>();
        courses.keySet().forEach(course -> enrolled.put(course, students(school, course)));
        Set<String> absences = new HashSet<>();
        assertThat(commands(school, CallRoll.class)).isNotEmpty().allSatisfy(call -> {
            OpenCourse course = courses.get(call.courseId());
            assertThat(call.day().getDayOfWeek()).isEqualTo(course.terms().day());
            assertThat(course.terms().year().contains(call.day())).isTrue();
            assertThat(call.day()).isBefore(LocalDate.parse("2026-11-23"));
            assertThat(enrolled.get(call.courseId()))
                    .containsAll(call.marks().stream().map(Mark::studentId).toList());
            call.marks().forEach(mark -> absences.add(call.courseId() + "/" + call.day() + "/" + mark));
        });
        assertThat(commands(school, ExcuseAbsence.class))
                .allSatisfy(excuse -> assertThat(absences)
                        .contains(excuse.courseId() + "/" + excuse.day() + "/"
                                + new Mark(excuse.studentId(), org.contrepoint.teaching.Attendance.NOT_EXCUSED)));
        assertThat(commands(school, EvaluateStudent.class))
                .isNotEmpty()
                .allSatisfy(evaluation ->
                        assertThat(enrolled.get(evaluation.courseId())).contains(evaluation.studentId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T10:00:00Z",
                "2026-07-14T10:00:00Z",
                "2026-08-31T22:30:00Z",
                "2026-09-01T05:00:00Z",
                "2026-12-31T10:00:00Z"
            })
    void nothing_is_dated_ahead_on_any_day_of_the_year(Instant now) {
        DemoSchool school = DemoSchools.generate(DemoSchools.SEED, DemoSize.TINY, now);
        assertThat(school.phases().stream().flatMap(phase -> phase.sendings().stream()))
                .allSatisfy(sending -> assertThat(sending.at()).isBeforeOrEqualTo(now));
    }

    private static Map<CourseId, OpenCourse> courses(DemoSchool school) {
        return commands(school, OpenCourse.class).stream()
                .collect(Collectors.toMap(OpenCourse::courseId, Function.identity()));
    }

    private static Set<StudentId> students(DemoSchool school, CourseId course) {
        return commands(school, EnrolStudents.class).stream()
                .filter(enrol -> enrol.courseId().equals(course))
                .flatMap(enrol -> enrol.students().stream())
                .collect(Collectors.toSet());
    }

    private static <C> List<C> commands(DemoSchool school, Class<C> type) {
        return school.phases().stream()
                .flatMap(phase -> phase.sendings().stream())
                .map(Sending::command)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
