package org.contrepoint.web.lesson;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrepoint.teaching.CourseTerms;

/** When lessons take place, and how that is said. */
public final class Lessons {

    /** By weekday, then by hour. */
    public static final Comparator<CourseTerms> WEEK = Comparator.comparing(CourseTerms::day)
            .thenComparing(CourseTerms::start)
            .thenComparing(CourseTerms::title);

    private Lessons() {}

    /** The days of a course's lessons up to a day, newest first. */
    public static List<LocalDate> until(CourseTerms terms, LocalDate today) {
        LocalDate end =
                today.isBefore(terms.year().lastDay()) ? today : terms.year().lastDay();
        LocalDate last = end.with(TemporalAdjusters.previousOrSame(terms.day()));
        return Stream.iterate(last, terms.year()::contains, day -> day.minusWeeks(1))
                .toList();
    }

    /** The first lesson on or after a day, unless the course's year is over by then. */
    public static Optional<LocalDate> next(CourseTerms terms, LocalDate from) {
        LocalDate earliest =
                from.isAfter(terms.year().firstDay()) ? from : terms.year().firstDay();
        return Optional.of(earliest.with(TemporalAdjusters.nextOrSame(terms.day())))
                .filter(terms.year()::contains);
    }

    /** « mardi ». */
    public static String weekday(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /** « Mardi ». */
    public static String heading(DayOfWeek day, Locale locale) {
        String name = weekday(day, locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** « mardi 24 novembre ». */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day);
    }

    /** « mardi 24 novembre 2026 ». */
    public static String fullDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
    }

    /** « 17:00–17:45 ». */
    public static String hours(CourseTerms terms) {
        LocalTime end = terms.start().plusMinutes(terms.minutes());
        return hour(terms.start()) + "–" + hour(end);
    }

    /** A grade as it is written in the reader's language: « 16,5 ». */
    public static String grade(String canonical, Locale locale) {
        return locale.getLanguage().equals("fr") ? canonical.replace('.', ',') : canonical;
    }

    private static String hour(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }
}
