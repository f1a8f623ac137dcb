package org.contrepoint.web.teaching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.site.SiteId;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.view.teaching.CourseLine;
import org.contrepoint.web.lesson.Lessons;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher teaches in a year.
 *
 * @param current whether it is this year: only then is there a today
 * @param day today in words
 * @param today today's lessons, by hour
 * @param waiting the lessons of the last two weeks whose roll was not called, newest first
 * @param next the next lesson after today, when there is none today
 * @param week the courses of each weekday that has some
 */
public record TeacherPage(
        SchoolYear year,
        boolean current,
        String day,
        List<LessonCard> today,
        List<LessonCard> waiting,
        @Nullable LessonCard next,
        List<Weekday> week) {

    private static final int OLDEST_YEAR = 1990;
    private static final int WAITING_DAYS = 14;

    /** The courses of one weekday. */
    public record Weekday(String name, List<LessonCard> courses) {}

    static SchoolYear year(String asked, SchoolYear current) {
        if (!asked.matches("[0-9]{4}")) {
            return current;
        }
        int start = Integer.parseInt(asked);
        return start < OLDEST_YEAR || start > current.start() + 1 ? current : new SchoolYear(start);
    }

    static TeacherPage of(
            SchoolYear year, List<CourseLine> courses, Map<SiteId, String> sites, LocalDate today, Locale locale) {
        Map<SiteId, String> named = sites.size() > 1 ? sites : Map.of();
        boolean current = year.contains(today);
        List<LessonCard> lessons = courses.stream()
                .flatMap(course -> Lessons.until(course.terms(), today).stream()
                        .takeWhile(day -> day.isAfter(today.minusDays(WAITING_DAYS)))
                        .map(day -> LessonCard.of(course, day, named, locale)))
                .sorted(Comparator.comparing(LessonCard::date).reversed().thenComparing(LessonCard::hours))
                .toList();
        return new TeacherPage(
                year,
                current,
                Lessons.day(today, locale),
                lessons.stream().filter(lesson -> lesson.date().equals(today)).toList(),
                lessons.stream()
                        .filter(lesson -> lesson.date().isBefore(today) && !lesson.called())
                        .toList(),
                current ? next(courses, today, named, locale).orElse(null) : null,
                week(courses, today, named, locale));
    }

    private static Optional<LessonCard> next(
            List<CourseLine> courses, LocalDate today, Map<SiteId, String> sites, Locale locale) {
        return courses.stream()
                .flatMap(course -> Lessons.next(course.terms(), today.plusDays(1)).stream()
                        .map(day -> LessonCard.of(course, day, sites, locale)))
                .min(Comparator.comparing(LessonCard::date).thenComparing(LessonCard::hours));
    }

    private static List<Weekday> week(
            List<CourseLine> courses, LocalDate today, Map<SiteId, String> sites, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(
                        Lessons.heading(day, locale),
                        courses.stream()
                                .filter(course -> course.terms().day() == day)
                                .sorted(Comparator.comparing(CourseLine::terms, Lessons.WEEK))
                                .map(course -> LessonCard.of(course, today, sites, locale))
                                .toList()))
                .filter(day -> !day.courses().isEmpty())
                .toList();
    }

    public @Nullable SchoolYear before() {
        return year.start() > OLDEST_YEAR ? new SchoolYear(year.start() - 1) : null;
    }

    public @Nullable SchoolYear after() {
        return current ? null : new SchoolYear(year.start() + 1);
    }
}
