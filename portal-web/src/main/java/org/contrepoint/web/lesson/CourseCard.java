package org.contrepoint.web.lesson;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.contrepoint.teaching.Term;

/**
 * A student's course in words.
 *
 * @param when its weekday and hours
 * @param site empty where the school has one site only
 * @param left when the student left it; empty while they attend
 * @param lessons how many lessons the student was called at
 * @param open whether the reader asked for it
 */
public record CourseCard(
        String id,
        String year,
        String title,
        DayOfWeek weekday,
        String when,
        String hours,
        String teacher,
        String room,
        String site,
        String left,
        int lessons,
        List<Evaluation> evaluations,
        List<Absence> absences,
        boolean open) {

    /** What the teacher says for a term. */
    public record Evaluation(Term term, String grade, String comment, String at) {}

    /**
     * A lesson that was missed.
     *
     * @param state {@code LATE}, {@code EXCUSED}, {@code NOT_EXCUSED} or {@code TEACHER}
     */
    public record Absence(LocalDate date, String day, String state) {

        public String tag() {
            return switch (state) {
                case "LATE" -> "wait";
                case "EXCUSED" -> "part";
                case "NOT_EXCUSED" -> "no";
                default -> "gone";
            };
        }

        public boolean excusable() {
            return state.equals("NOT_EXCUSED");
        }
    }

    public String anchor() {
        return "course-" + id;
    }

    public long count(String state) {
        return absences.stream()
                .filter(absence -> absence.state().equals(state))
                .count();
    }

    public long missed() {
        return count("EXCUSED") + count("NOT_EXCUSED");
    }
}
