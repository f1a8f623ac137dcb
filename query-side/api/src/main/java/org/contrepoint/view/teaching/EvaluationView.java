package org.contrepoint.view.teaching;

import java.time.Instant;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Term;

/** What a teacher says of a student for a term. */
public record EvaluationView(StudentId studentId, Term term, String grade, String comment, Instant at) {}
