package org.contrepoint.web.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.site.SiteId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.web.demo.DemoCourse.Kind;
import org.contrepoint.web.demo.Household.Student;

/**
 * Draws the timetables of the demo school. The teacher of the cast has six courses, two of them on this very weekday;
 * the others share the rest. A music cursus is an instrument, formation musicale and, for half of the students, an
 * ensemble, which may be at another site.
 */
final class Timetable {
    private static final List<String> INSTRUMENTS = List.of(
            "Piano",
            "Guitare",
            "Flûte traversière",
            "Violoncelle",
            "Clarinette",
            "Saxophone",
            "Trompette",
            "Percussions",
            "Chant",
            "Harpe",
            "Accordéon",
            "Danse classique");
    private static final List<String> ENSEMBLES = List.of(
            "Orchestre d’harmonie",
            "Chœur d’enfants",
            "Ensemble de guitares",
            "Musique de chambre",
            "Chœur d’adultes",
            "Atelier jazz");
    private static final List<String> CYCLES = List.of("Cycle 1", "Cycle 1", "Cycle 2", "Cycle 3", "Éveil", "Adultes");
    private static final List<String> YEARS = List.of("1re année", "2e année", "3e année", "4e année");
    private static final List<String> ROOMS = List.of(
            "Salle Ravel",
            "Salle Debussy",
            "Salle Boulanger",
            "Salle Messiaen",
            "Salle Fauré",
            "Studio 1",
            "Studio 2",
            "Auditorium");
    private static final List<Kind> KINDS =
            List.of(Kind.ENSEMBLE, Kind.INSTRUMENT, Kind.THEORY, Kind.INSTRUMENT, Kind.INSTRUMENT);

    private static final int YOUNGEST = 4;

    private final Dice dice;
    private final Cast cast;
    private final List<OpenAccount> teachers;
    private final LocalDate today;

    /**
     * @param teachers without the one of the cast
     */
    Timetable(Dice dice, Cast cast, List<OpenAccount> teachers, LocalDate today) {
        this.dice = dice;
        this.cast = cast;
        this.teachers = teachers;
        this.today = today;
    }

    /**
     * One year's courses, each with its students.
     *
     * @param ago how many years before this one
     * @param homes whose students learn that year
     */
    List<DemoCourse> draw(int ago, int howMany, List<Household> homes) {
        SchoolYear year = new SchoolYear(SchoolYear.of(today).start() - ago);
        List<DemoCourse> courses = new ArrayList<>(new CastTimetable(dice, cast, today).draw(year, ago));
        int others = howMany - courses.size();
        for (int i = 0; i < teachers.size(); i++) {
            int share = others / teachers.size() + (i < others % teachers.size() ? 1 : 0);
            for (int j = 0; j < share; j++) {
                courses.add(of(i, j, year));
            }
        }
        courses.stream()
                .filter(course -> course.terms().discipline().equals("Piano"))
                .filter(course -> course.terms().cycle().startsWith("Cycle"))
                .max(Comparator.comparing(course -> course.terms().cycle()))
                .ifPresent(piano -> piano.students().add(cast.hugo().id()));
        homes.forEach(home -> home.students().stream()
                .filter(student -> !isCast(student))
                .forEach(student -> place(student, ago, home.site(), courses)));
        return courses;
    }

    private DemoCourse of(int teacher, int number, SchoolYear year) {
        Kind kind = KINDS.get((teacher + 1) % KINDS.size());
        DayOfWeek day = DayOfWeek.of(1 + (teacher + number / 2 * 2) % 6);
        boolean free = day == DayOfWeek.WEDNESDAY || day == DayOfWeek.SATURDAY;
        LocalTime start = (free ? LocalTime.of(9, 30) : LocalTime.of(16, 45)).plusMinutes(75L * (number % 2));
        boolean forTheYoungest = kind == Kind.THEORY && number % 4 == 0;
        String discipline = switch (kind) {
            case INSTRUMENT -> INSTRUMENTS.get(teacher % INSTRUMENTS.size());
            case THEORY -> forTheYoungest ? "Éveil musical" : "Formation musicale";
            case ENSEMBLE -> "Pratique collective";
        };
        String cycle = kind == Kind.INSTRUMENT ? CYCLES.get(number % CYCLES.size()) : forTheYoungest ? "Éveil" : "";
        String title = switch (kind) {
            case INSTRUMENT -> discipline + ", " + cycle.toLowerCase(Locale.FRENCH);
            case THEORY -> forTheYoungest ? discipline : discipline + ", " + YEARS.get(number % YEARS.size());
            case ENSEMBLE -> ENSEMBLES.get((teacher + number) % ENSEMBLES.size());
        };
        int minutes = kind == Kind.ENSEMBLE ? 75 : 60;
        String room = ROOMS.get((teacher + number) % ROOMS.size());
        OpenAccount given = teachers.get(teacher);
        CourseTerms terms =
                new CourseTerms(title, discipline, cycle, year, given.accountId(), room, day, start, minutes);
        return new DemoCourse(CourseId.of(dice.uuid()), given.homeSite(), terms, kind);
    }

    private void place(Student student, int ago, SiteId home, List<DemoCourse> courses) {
        LocalDate birth = LocalDate.parse(People.text(student.values(), "birthDate"));
        int age = birth.until(today.minusYears(ago)).getYears();
        if (age < YOUNGEST) {
            return;
        }
        emptiest(Kind.INSTRUMENT, home, age, courses).students().add(student.id());
        if (dice.chance(90)) {
            emptiest(Kind.THEORY, home, age, courses).students().add(student.id());
        }
        if (dice.chance(52)) {
            SiteId site = dice.chance(15) ? dice.pick(courses).site() : home;
            emptiest(Kind.ENSEMBLE, site, age, courses).students().add(student.id());
        }
    }

    /** With people of one's age, near home, where there is room for one more; elsewhere otherwise. */
    private static DemoCourse emptiest(Kind kind, SiteId site, int age, List<DemoCourse> courses) {
        return courses.stream()
                .filter(course -> course.kind() == kind)
                .min(Comparator.<DemoCourse>comparingInt(course -> hasRoom(course) ? 0 : 1)
                        .thenComparingInt(course -> fits(course, age) ? 0 : 1)
                        .thenComparingInt(course -> course.site().equals(site) ? 0 : 1)
                        .thenComparingInt(course -> course.students().size()))
                .orElseThrow();
    }

    /** A full class takes nobody while another has room. */
    private static boolean hasRoom(DemoCourse course) {
        int seats = switch (course.kind()) {
            case INSTRUMENT -> 12;
            case THEORY -> 22;
            case ENSEMBLE -> 45;
        };
        return course.students().size() < seats;
    }

    private static boolean fits(DemoCourse course, int age) {
        if (course.terms().cycle().equals("Éveil")) {
            return age < 8;
        }
        if (course.terms().cycle().equals("Adultes") || course.terms().title().contains("adultes")) {
            return age >= 18;
        }
        return age >= 7 && (age < 15 || !course.terms().title().contains("enfants"));
    }

    private boolean isCast(Student student) {
        return student.id().equals(cast.lea().id())
                || student.id().equals(cast.hugo().id());
    }
}
