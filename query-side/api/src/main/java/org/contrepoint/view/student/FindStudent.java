package org.contrepoint.view.student;

import org.contrepoint.student.StudentId;

/** One student's record. Answer: a {@link org.contrepoint.view.record.RecordView}, or nothing. */
public record FindStudent(StudentId studentId) {}
