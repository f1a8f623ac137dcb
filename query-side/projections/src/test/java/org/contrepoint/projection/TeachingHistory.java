package org.contrepoint.projection;

import static org.contrepoint.projection.History.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.AbsenceExcused;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CourseChanged;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseOpened;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.teaching.RollId;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.teaching.StudentEvaluated;
import org.contrepoint.teaching.StudentLeft;
import org.contrepoint.teaching.StudentsEnrolled;
import org.contrepoint.teaching.Term;

/** What happens in Mr Garnier's two courses: Léa and Hugo learn the violin and go to a class. */
final class TeachingHistory {

    static final CourseId VIOLIN = CourseId.of(id("violin"));
    static final CourseId CLASS = CourseId.of(id("formation-musicale"));
    static final AccountId GARNIER_LOGIN = AccountId.of(SITE, "enseignant");
    static final Actor GARNIER = new Actor(GARNIER_LOGIN, Role.TEACHER);
    static final SchoolYear YEAR = new SchoolYear(2026);
    static final LocalDate FIRST = LocalDate.of(YEAR.start(), 9, 14);
    static final LocalDate SECOND = FIRST.plusWeeks(1);
    static final LocalDate THIRD = FIRST.plusWeeks(2);
    static final String PRAISE = "Hugo progresse : belle sonorité.";

    private final History history;

    TeachingHistory(History history) {
        this.history = history;
    }

    static CourseTerms violin(String room) {
        return terms("Violon, cycle 1", "Violon", "Cycle 1", YEAR, room, FIRST.getDayOfWeek());
    }

    static CourseTerms terms(
            String title, String discipline, String cycle, SchoolYear year, String room, DayOfWeek day) {
        return new CourseTerms(title, discipline, cycle, year, GARNIER_LOGIN, room, day, LocalTime.of(17, 30), 30);
    }

    AccountOpened teacher() {
        return new AccountOpened(
                GARNIER_LOGIN,
                GARNIER_LOGIN.toString(),
                SITE,
                Set.of(SITE),
                "enseignant",
                Role.TEACHER,
                "Paul Garnier",
                "garnier@ecole.fr",
                null,
                null,
                history.next());
    }

    CourseOpened opened(CourseId course, CourseTerms terms) {
        return new CourseOpened(course, SITE, terms, OFFICER, history.next());
    }

    CourseChanged changed(CourseId course, CourseTerms terms) {
        return new CourseChanged(course, terms, OFFICER, history.next());
    }

    StudentsEnrolled enrolled(CourseId course, StudentId... students) {
        return new StudentsEnrolled(course, List.of(students), OFFICER, history.next());
    }

    StudentLeft left(CourseId course, StudentId student) {
        return new StudentLeft(course, student, OFFICER, history.next());
    }

    RollCalled called(LocalDate day, int revision, Mark... marks) {
        RollId call = RollId.of(id("call-" + day + revision));
        return new RollCalled(VIOLIN, call, day, false, List.of(marks), revision, GARNIER, history.next());
    }

    RollCalled notGiven(LocalDate day, int revision) {
        RollId call = RollId.of(id("call-" + day + revision));
        return new RollCalled(VIOLIN, call, day, true, List.of(), revision, GARNIER, history.next());
    }

    AbsenceExcused excused(StudentId student, LocalDate day, int revision) {
        return new AbsenceExcused(VIOLIN, student, day, revision, OFFICER, history.next());
    }

    StudentEvaluated evaluated(StudentId student, Term term, String grade, String comment) {
        return new StudentEvaluated(VIOLIN, student, term, grade, comment, GARNIER, history.next());
    }

    static Mark mark(StudentId student, Attendance attendance) {
        return new Mark(student, attendance);
    }

    /** Everything, after {@link History#school()}. */
    Object[] rich() {
        return new Object[] {
            teacher(),
            opened(VIOLIN, violin("Salle Ravel")),
            opened(CLASS, terms("Formation musicale 1", "Formation musicale", "", YEAR, "", DayOfWeek.WEDNESDAY)),
            enrolled(VIOLIN, LEA, HUGO),
            enrolled(CLASS, LEA),
            changed(VIOLIN, violin("Auditorium")),
            called(FIRST, 1, mark(LEA, Attendance.PRESENT), mark(HUGO, Attendance.NOT_EXCUSED)),
            called(SECOND, 1, mark(LEA, Attendance.NOT_EXCUSED), mark(HUGO, Attendance.NOT_EXCUSED)),
            called(SECOND, 2, mark(LEA, Attendance.LATE), mark(HUGO, Attendance.PRESENT)),
            excused(HUGO, FIRST, 2),
            notGiven(THIRD, 1),
            evaluated(HUGO, Term.FIRST, "13.5", "Hugo doit travailler."),
            evaluated(HUGO, Term.FIRST, "14", PRAISE),
            evaluated(LEA, Term.FIRST, "", "Très bien."),
            left(CLASS, LEA)
        };
    }
}
