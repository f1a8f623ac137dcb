package org.contrepoint.web.teaching;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.teaching.CourseLine;
import org.contrepoint.web.lesson.Lessons;

/**
 * One lesson of a course, or the course itself.
 *
 * @param href the course
 * @param roll the roll of that lesson
 * @param day the lesson's day in words
 * @param site empty where the school has one site only
 * @param called whether that day's roll was called
 */
public record LessonCard(
        String id,
        String title,
        String href,
        String roll,
        LocalDate date,
        String day,
        String hours,
        String room,
        String site,
        int students,
        boolean called) {

    static LessonCard of(CourseLine course, LocalDate day, Map<SiteId, String> sites, Locale locale) {
        String href = "/enseignant/cours/" + course.courseId().value();
        return new LessonCard(
                course.courseId() + "-" + day,
                course.terms().title(),
                href,
                href + "?seance=" + day,
                day,
                Lessons.day(day, locale),
                Lessons.hours(course.terms()),
                course.terms().room(),
                sites.getOrDefault(course.siteId(), ""),
                course.students(),
                course.called().contains(day));
    }
}
