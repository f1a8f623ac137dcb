package org.contrepoint.web.teaching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.Ids;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CallRoll;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.RollId;
import org.contrepoint.view.teaching.RollView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * A roll as its teacher marked it.
 *
 * @param seen the revision of the roll that the page showed
 * @param listed whom the page showed: each needs a mark
 * @param marks also of students who have left since, as they stood
 */
record RollForm(
        LocalDate day,
        RollId rollId,
        int seen,
        boolean teacherAbsent,
        Set<StudentId> listed,
        Map<StudentId, Attendance> marks) {

    private static final String MARK = "mark.";

    /** What a teacher finds: the roll as it was called, or one without marks. */
    static RollForm of(LocalDate day, @Nullable RollView called) {
        Map<StudentId, Attendance> marks = new LinkedHashMap<>();
        if (called != null) {
            called.marks().forEach(mark -> marks.put(mark.studentId(), mark.attendance()));
        }
        return new RollForm(
                day,
                RollId.of(Ids.next()),
                called == null ? 0 : called.revision(),
                called != null && called.teacherAbsent(),
                Set.of(),
                marks);
    }

    /** What was sent; a form that no page of ours wrote is not readable. */
    static RollForm read(MultiValueMap<String, String> sent) {
        try {
            Set<StudentId> listed = new LinkedHashSet<>();
            sent.getOrDefault("student", List.of()).forEach(id -> listed.add(StudentId.parse(id)));
            Map<StudentId, Attendance> marks = new LinkedHashMap<>();
            sent.forEach((name, values) -> {
                if (name.startsWith(MARK)) {
                    marks.put(StudentId.parse(name.substring(MARK.length())), Attendance.valueOf(values.getFirst()));
                }
            });
            return new RollForm(
                    LocalDate.parse(text(sent, "day")),
                    RollId.parse(text(sent, "rollId")),
                    Integer.parseInt(text(sent, "seen")),
                    sent.containsKey("teacherAbsent"),
                    listed,
                    marks);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
    }

    Set<StudentId> unmarked() {
        Set<StudentId> unmarked = new LinkedHashSet<>(listed);
        unmarked.removeAll(marks.keySet());
        return teacherAbsent ? Set.of() : unmarked;
    }

    /** The same with everybody present who has no mark yet. */
    RollForm withTheOthersPresent() {
        Map<StudentId, Attendance> all = new LinkedHashMap<>(marks);
        listed.forEach(student -> all.putIfAbsent(student, Attendance.PRESENT));
        return new RollForm(day, rollId, seen, false, listed, all);
    }

    /** The same against a newer roll, to be sent under an id of its own. */
    RollForm against(int revision) {
        return new RollForm(day, RollId.of(Ids.next()), revision, teacherAbsent, listed, marks);
    }

    boolean says(RollView roll) {
        return roll.teacherAbsent() == teacherAbsent && Set.copyOf(roll.marks()).equals(Set.copyOf(asMarks()));
    }

    CallRoll command(CourseId course, Actor by) {
        return new CallRoll(course, rollId, day, teacherAbsent, asMarks(), seen, by);
    }

    private List<Mark> asMarks() {
        return teacherAbsent
                ? List.of()
                : marks.entrySet().stream()
                        .map(mark -> new Mark(mark.getKey(), mark.getValue()))
                        .toList();
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text;
    }
}
