package org.contrepoint.domain.teaching;

import java.time.LocalDate;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Refused;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.TeachingRefusal.NotYourCourse;
import org.contrepoint.teaching.TeachingRefusal.TermsMalformed;
import org.jspecify.annotations.Nullable;

/** What a course is, who may do what with it, and on which days it has a lesson. */
final class Terms {
    private static final Set<Role> OFFICE = Set.of(Role.STAFF, Role.ADMIN);
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORD = 80;
    private static final int SHORTEST_LESSON = 5;
    private static final int LONGEST_LESSON = 600;

    private @Nullable CourseTerms now;

    void become(CourseTerms terms) {
        now = terms;
    }

    boolean are(CourseTerms terms) {
        return terms.equals(now);
    }

    boolean haveLessonOn(LocalDate day) {
        return now != null && day.getDayOfWeek() == now.day() && now.year().contains(day);
    }

    /** A course that there is not is answered like another teacher's, so that nobody learns which ids exist. */
    void demandTeacher(Actor by) {
        if (now == null || by.role() != Role.TEACHER || !by.account().equals(now.teacher())) {
            throw new Refused(new NotYourCourse());
        }
    }

    void demandOffice(Actor by) {
        if (now == null) {
            throw new Refused(new NotYourCourse());
        }
        demandOfficer(by);
    }

    static void demandOfficer(Actor by) {
        if (!OFFICE.contains(by.role())) {
            throw new Refused(new NotYourCourse());
        }
    }

    static CourseTerms checked(CourseTerms terms) {
        boolean right = isWord(terms.title(), LONGEST_TITLE)
                && isWord(terms.discipline(), LONGEST_WORD)
                && terms.cycle().length() <= LONGEST_WORD
                && terms.room().length() <= LONGEST_WORD
                && terms.minutes() >= SHORTEST_LESSON
                && terms.minutes() <= LONGEST_LESSON;
        if (!right) {
            throw new Refused(new TermsMalformed());
        }
        return terms;
    }

    private static boolean isWord(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
