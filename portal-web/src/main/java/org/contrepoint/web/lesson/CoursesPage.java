package org.contrepoint.web.lesson;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.lesson.StudentCourses.Told;

/**
 * A student's courses of this year, as the family reads them.
 *
 * @param siblings the students of the household
 * @param week the courses of each weekday that has some
 * @param left the courses that the student left
 */
public record CoursesPage(
        String id, String name, String year, List<Sibling> siblings, List<Weekday> week, List<CourseCard> left) {

    /** Another student of the household. */
    public record Sibling(String href, String name, boolean here) {}

    /** The courses of one weekday. */
    public record Weekday(String name, List<CourseCard> courses) {}

    static CoursesPage of(RecordView student, FamilyView family, String year, List<Told> told, Locale locale) {
        List<CourseCard> courses =
                told.stream().filter(Told::current).map(Told::card).toList();
        return new CoursesPage(
                student.subject().id().toString(),
                student.displayName(),
                year,
                siblings(student, family, "/cours"),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Weekday(
                                Lessons.heading(day, locale),
                                courses.stream()
                                        .filter(course -> course.weekday() == day
                                                && course.left().isEmpty())
                                        .toList()))
                        .filter(day -> !day.courses().isEmpty())
                        .toList(),
                courses.stream().filter(course -> !course.left().isEmpty()).toList());
    }

    static List<Sibling> siblings(RecordView student, FamilyView family, String tab) {
        return family.students().stream()
                .map(other -> new Sibling(
                        "/eleves/" + other.subject().id() + tab,
                        other.displayName(),
                        other.subject().equals(student.subject())))
                .toList();
    }

    public String path() {
        return "/eleves/" + id + "/cours";
    }

    public boolean isEmpty() {
        return week.isEmpty() && left.isEmpty();
    }
}
