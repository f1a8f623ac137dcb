package org.contrepoint.domain.teaching;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contrepoint.message.Refused;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CallRoll;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.teaching.TeachingRefusal.NoAbsence;

/**
 * The roll of one lesson.
 *
 * @param revision how often it was called, corrected or excused; 0 before the first call
 */
record Roll(boolean teacherAbsent, Map<StudentId, Attendance> marks, int revision) {
    static final Roll NONE = new Roll(false, Map.of(), 0);

    /** What the teacher says now; a lesson that was not given has no marks, and of two marks the later one counts. */
    static Roll called(CallRoll command) {
        return new Roll(
                command.teacherAbsent(),
                command.teacherAbsent() ? Map.of() : byStudent(command.marks()),
                command.seen() + 1);
    }

    static Roll of(RollCalled event) {
        return new Roll(event.teacherAbsent(), byStudent(event.marks()), event.revision());
    }

    private static Map<StudentId, Attendance> byStudent(List<Mark> marks) {
        Map<StudentId, Attendance> byStudent = new TreeMap<>(Comparator.comparing(StudentId::toString));
        marks.forEach(mark -> byStudent.put(mark.studentId(), mark.attendance()));
        return byStudent;
    }

    boolean saysTheSameAs(Roll other) {
        return teacherAbsent == other.teacherAbsent && marks.equals(other.marks);
    }

    RollCalled event(CallRoll command, Instant at) {
        List<Mark> called = marks.entrySet().stream()
                .map(mark -> new Mark(mark.getKey(), mark.getValue()))
                .toList();
        return new RollCalled(
                command.courseId(), command.rollId(), command.day(), teacherAbsent, called, revision, command.by(), at);
    }

    /** Whether the student was absent without an excuse; refused when the student was not absent at all. */
    boolean demandsExcuse(StudentId student) {
        Attendance attendance = marks.getOrDefault(student, Attendance.PRESENT);
        return switch (attendance) {
            case NOT_EXCUSED -> true;
            case EXCUSED -> false;
            case PRESENT, LATE -> throw new Refused(new NoAbsence());
        };
    }

    Roll excused(StudentId student, int newRevision) {
        Map<StudentId, Attendance> excused = new HashMap<>(marks);
        excused.put(student, Attendance.EXCUSED);
        return new Roll(teacherAbsent, excused, newRevision);
    }
}
