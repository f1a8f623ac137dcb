package org.contrepoint.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CallRoll;
import org.contrepoint.teaching.EnrolStudents;
import org.contrepoint.teaching.ExcuseAbsence;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.OpenCourse;
import org.contrepoint.teaching.RollId;
import org.contrepoint.web.demo.DemoSchool.Phase;

/** Writes what happens in the courses of the demo school: three years of them, rolls and evaluations of a part. */
final class Teaching {
    /** About when the demo's teachers have no lessons to give. */
    private static final List<MonthDay[]> HOLIDAYS = List.of(
            days(Month.SEPTEMBER, 1, Month.SEPTEMBER, 6),
            days(Month.OCTOBER, 18, Month.NOVEMBER, 2),
            days(Month.DECEMBER, 20, Month.DECEMBER, 31),
            days(Month.JANUARY, 1, Month.JANUARY, 4),
            days(Month.FEBRUARY, 14, Month.MARCH, 1),
            days(Month.APRIL, 11, Month.APRIL, 26),
            days(Month.JULY, 1, Month.AUGUST, 31));

    private final Dice dice;
    private final Cast cast;
    private final Actor officer;
    private final Instant now;
    private final LocalDate today;
    private final List<List<DemoCourse>> years = new ArrayList<>();

    Teaching(long seed, DemoSize size, Cast cast, List<OpenAccount> teachers, List<Household> homes, Instant now) {
        this.dice = new Dice(~seed);
        this.cast = cast;
        this.officer = cast.officers().getFirst();
        this.now = now;
        this.today = now.atZone(StoryTeller.PARIS).toLocalDate();
        Timetable timetable = new Timetable(dice, cast, teachers, today);
        years.add(timetable.draw(0, size.courses, homes));
        years.add(timetable.draw(1, Math.max(9, size.courses * 3 / 8), homes.subList(0, homes.size() / 2)));
        years.add(timetable.draw(2, Math.max(9, size.courses / 5), homes.subList(0, homes.size() / 4)));
    }

    /** Courses first, then who is in them, then what is called and said, then what the office excuses. */
    List<Phase> phases() {
        List<Sending> openings = new ArrayList<>();
        List<Sending> enrolments = new ArrayList<>();
        courses().forEach(course -> {
            LocalDate start = course.terms().year().firstDay();
            Object open = new OpenCourse(course.id(), course.site(), course.terms(), officer);
            openings.add(office(course, open, start.minusDays(2)));
            if (!course.students().isEmpty()) {
                Object enrol = new EnrolStudents(course.id(), new LinkedHashSet<>(course.students()), officer);
                enrolments.add(office(course, enrol, start));
            }
        });
        List<Sending> lessons = new ArrayList<>();
        List<Sending> excuses = new ArrayList<>();
        years.get(0).stream().filter(course -> isOfTheCast(course)).forEach(course -> call(course, lessons, excuses));
        years.get(1).stream().filter(course -> isFollowed(course)).forEach(course -> call(course, lessons, excuses));
        lessons.addAll(new Evaluations(dice, cast, now).of(years));
        return List.of(
                new Phase("courses", openings),
                new Phase("enrolments", enrolments),
                new Phase("lessons", lessons),
                new Phase("absences", excuses));
    }

    private Stream<DemoCourse> courses() {
        return years.stream().flatMap(List::stream);
    }

    /** Each lesson so far; the last one of the teacher's first course waits for its roll. */
    private void call(DemoCourse course, List<Sending> lessons, List<Sending> excuses) {
        LocalDate last = Stream.of(course.terms().year().lastDay(), today.minusDays(1))
                .min(LocalDate::compareTo)
                .orElseThrow();
        boolean behind = course.equals(years.getFirst().getFirst());
        for (LocalDate day = course.terms().year().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == course.terms().day()
                    && !isHoliday(day)
                    && !(behind && day.isAfter(last.minusDays(7)))) {
                lessons.add(roll(course, day, excuses));
            }
        }
    }

    private Sending roll(DemoCourse course, LocalDate day, List<Sending> excuses) {
        boolean notGiven = dice.chance(4);
        List<Mark> marks = notGiven
                ? List.of()
                : course.students().stream()
                        .map(student -> new Mark(student, attendance()))
                        .toList();
        marks.stream()
                .filter(mark -> mark.attendance() == Attendance.NOT_EXCUSED && dice.chance(40))
                .map(mark -> new ExcuseAbsence(course.id(), mark.studentId(), day, officer))
                .forEach(excuse -> excuses.add(office(course, excuse, day.plusDays(2))));
        Object call = new CallRoll(course.id(), RollId.of(dice.uuid()), day, notGiven, marks, 0, course.teacher());
        Instant at = course.lesson(day).plusMinutes(6).toInstant();
        return new Sending(call, course.teacher(), course.site(), at);
    }

    private Attendance attendance() {
        int drawn = dice.below(100);
        return drawn < 85
                ? Attendance.PRESENT
                : drawn < 90 ? Attendance.LATE : drawn < 95 ? Attendance.EXCUSED : Attendance.NOT_EXCUSED;
    }

    private Sending office(DemoCourse course, Object command, LocalDate day) {
        Instant planned = day.atTime(10, 0).atZone(StoryTeller.PARIS).toInstant();
        Instant latest = now.minus(Duration.ofHours(1));
        return new Sending(command, officer, course.site(), planned.isBefore(latest) ? planned : latest);
    }

    private boolean isOfTheCast(DemoCourse course) {
        return course.terms().teacher().equals(cast.teacher().accountId()) || isFollowed(course);
    }

    private boolean isFollowed(DemoCourse course) {
        return course.has(cast.lea().id()) || course.has(cast.hugo().id());
    }

    private static boolean isHoliday(LocalDate day) {
        MonthDay on = MonthDay.from(day);
        return HOLIDAYS.stream().anyMatch(days -> !on.isBefore(days[0]) && !on.isAfter(days[1]));
    }

    private static MonthDay[] days(Month from, int first, Month to, int last) {
        return new MonthDay[] {MonthDay.of(from, first), MonthDay.of(to, last)};
    }
}
