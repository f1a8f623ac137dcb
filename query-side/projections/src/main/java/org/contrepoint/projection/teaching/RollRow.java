package org.contrepoint.projection.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.AbsenceExcused;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.view.teaching.RollView;

/** The roll of one lesson, by student. */
final class RollRow extends Row {

    static final Table<RollRow> TABLE = Table.of("course_rolls", RollRow.class, RollRow::new);

    String courseId = "";
    LocalDate day = LocalDate.EPOCH;
    boolean teacherAbsent;
    Map<String, Attendance> marks = new TreeMap<>();
    int revision;
    Instant at = Instant.EPOCH;
    long position = -1;

    void call(RollCalled event) {
        courseId = event.courseId().toString();
        day = event.day();
        teacherAbsent = event.teacherAbsent();
        marks = new TreeMap<>();
        event.marks().forEach(mark -> marks.put(mark.studentId().toString(), mark.attendance()));
        revision = event.revision();
        at = event.at();
    }

    void excuse(AbsenceExcused event) {
        marks.put(event.studentId().toString(), Attendance.EXCUSED);
        revision = event.revision();
        at = event.at();
    }

    RollView view() {
        var called = marks.entrySet().stream()
                .map(mark -> new Mark(StudentId.parse(mark.getKey()), mark.getValue()))
                .toList();
        return new RollView(day, teacherAbsent, called, revision, at);
    }
}
