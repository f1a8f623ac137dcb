package org.contrepoint.web.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.web.demo.DemoCourse.Kind;

/** The six courses of the teacher of the cast, two of them on this very weekday; Léa is in three of them. */
final class CastTimetable {
    /** This year's class, last year's and the one before. */
    private static final List<String> THEORY = List.of("4e année", "3e année", "2e année");

    private final Dice dice;
    private final Cast cast;
    private final LocalDate today;

    CastTimetable(Dice dice, Cast cast, LocalDate today) {
        this.dice = dice;
        this.cast = cast;
        this.today = today;
    }

    List<DemoCourse> draw(SchoolYear year, int ago) {
        DayOfWeek now = today.getDayOfWeek() == DayOfWeek.SUNDAY ? DayOfWeek.MONDAY : today.getDayOfWeek();
        String theory = THEORY.get(ago);
        List<DemoCourse> courses = List.of(
                own(Kind.INSTRUMENT, "Violon, cycle 1", "Violon", "Cycle 1", year, now, LocalTime.of(16, 30)),
                own(Kind.INSTRUMENT, "Violon, cycle 2", "Violon", "Cycle 2", year, now, LocalTime.of(17, 30)),
                own(
                        Kind.THEORY,
                        "Formation musicale, " + theory,
                        "Formation musicale",
                        "Cycle 1",
                        year,
                        DayOfWeek.WEDNESDAY,
                        LocalTime.of(14, 0)),
                own(
                        Kind.ENSEMBLE,
                        "Orchestre à cordes",
                        "Pratique collective",
                        "",
                        year,
                        DayOfWeek.SATURDAY,
                        LocalTime.of(10, 0)),
                own(
                        Kind.THEORY,
                        "Éveil musical",
                        "Éveil musical",
                        "Éveil",
                        year,
                        DayOfWeek.WEDNESDAY,
                        LocalTime.of(10, 30)),
                own(
                        Kind.INSTRUMENT,
                        "Violon, cycle 3",
                        "Violon",
                        "Cycle 3",
                        year,
                        DayOfWeek.THURSDAY,
                        LocalTime.of(18, 30)));
        StudentId lea = cast.lea().id();
        courses.get(ago == 0 ? 1 : 0).students().add(lea);
        courses.get(2).students().add(lea);
        courses.get(3).students().addAll(ago < 2 ? List.of(lea) : List.of());
        return courses;
    }

    private DemoCourse own(
            Kind kind, String title, String discipline, String cycle, SchoolYear year, DayOfWeek day, LocalTime start) {
        int minutes = kind == Kind.ENSEMBLE ? 90 : 45;
        String room = kind == Kind.ENSEMBLE ? "Auditorium" : "Salle Ravel";
        OpenAccount teacher = cast.teacher();
        CourseTerms terms =
                new CourseTerms(title, discipline, cycle, year, teacher.accountId(), room, day, start, minutes);
        return new DemoCourse(CourseId.of(dice.uuid()), teacher.homeSite(), terms, kind);
    }
}
