package org.contrepoint.web.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.view.teaching.RosterLine;
import org.jspecify.annotations.Nullable;

/**
 * The roll of one lesson of a course.
 *
 * @param lesson the lesson; absent as long as the course has had none
 * @param lessons every lesson so far, newest first
 * @param first when the first lesson is, in words; empty once there was one
 * @param sentences why what was sent came back
 */
public record RollPage(
        CourseHead head, @Nullable Lesson lesson, List<LessonLink> lessons, String first, List<String> sentences) {

    /** A lesson to choose. */
    public record LessonLink(String href, String day, boolean called, boolean here) {}

    /**
     * One lesson and its roll.
     *
     * @param words its day in words
     * @param seen the revision that the form is filled against
     * @param calledAt when the roll was called or last corrected
     * @param moved whether somebody called the roll while this one was being marked: both stand side by side
     * @param kept whether the marks were typed before the session ended
     * @param movedAbsent whether that newer roll says that the teacher was absent
     * @param others marks of students who have left the course since, which go along
     */
    public record Lesson(
            LocalDate day,
            String words,
            UUID rollId,
            int seen,
            boolean teacherAbsent,
            @Nullable Instant calledAt,
            boolean moved,
            boolean movedAbsent,
            boolean kept,
            List<Row> rows,
            Map<StudentId, Attendance> others) {

        public long unmarked() {
            return rows.stream().filter(Row::unmarked).count();
        }
    }

    /**
     * A student in the roll.
     *
     * @param mark what is marked
     * @param stored what the newer roll says, when it moved meanwhile
     * @param unmarked whether the roll came back for want of a mark
     */
    public record Row(
            RosterLine student,
            @Nullable Attendance mark,
            @Nullable Attendance stored,
            boolean unmarked) {

        public String id() {
            return student.studentId().value().toString();
        }

        public boolean differs() {
            return stored != null && stored != mark;
        }
    }
}
