package org.contrepoint.teaching;

import org.contrepoint.student.StudentId;

/** What the roll says of one student. */
public record Mark(StudentId studentId, Attendance attendance) {}
