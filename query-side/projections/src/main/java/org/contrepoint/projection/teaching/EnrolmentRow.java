package org.contrepoint.projection.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.jspecify.annotations.Nullable;

/** A student in a course, now or once. */
final class EnrolmentRow extends Row {

    static final Table<EnrolmentRow> TABLE = Table.of("course_students", EnrolmentRow.class, EnrolmentRow::new);

    private static final ZoneId SCHOOL = ZoneId.of("Europe/Paris");

    String courseId = "";
    String studentId = "";
    LocalDate enrolledOn = LocalDate.EPOCH;

    @Nullable
    Instant leftAt;

    @Nullable
    LocalDate leftOn;

    long position = -1;
    boolean erased;

    /** Whoever comes back was never away, for the list: the lessons between have no marks of theirs. */
    void join(Object course, Object student, Instant at) {
        courseId = course.toString();
        studentId = student.toString();
        enrolledOn = leftAt == null ? LocalDate.ofInstant(at, SCHOOL) : enrolledOn;
        leftAt = null;
        leftOn = null;
    }

    void leave(Instant at) {
        leftAt = at;
        leftOn = LocalDate.ofInstant(at, SCHOOL);
    }
}
