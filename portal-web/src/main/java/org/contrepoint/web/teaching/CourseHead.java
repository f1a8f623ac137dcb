package org.contrepoint.web.teaching;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.web.lesson.Lessons;

/**
 * What stands on top of every page of a course.
 *
 * @param when its weekday and hours
 * @param site empty where the school has one site only
 * @param year empty for a course of this year
 */
public record CourseHead(String path, String title, String when, String room, String site, String year, int students) {

    static CourseHead of(CourseView course, Map<SiteId, String> sites, LocalDate today, Locale locale) {
        return new CourseHead(
                path(course),
                course.terms().title(),
                Lessons.heading(course.terms().day(), locale) + " " + Lessons.hours(course.terms()),
                course.terms().room(),
                sites.size() > 1 ? sites.getOrDefault(course.siteId(), "") : "",
                course.terms().year().contains(today)
                        ? ""
                        : course.terms().year().label(),
                course.roster().size());
    }

    static String path(CourseView course) {
        return "/enseignant/cours/" + course.courseId().value();
    }

    public String evaluations() {
        return path + "/evaluations";
    }
}
