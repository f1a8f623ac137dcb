package org.contrepoint.projection.teaching;

import java.time.Instant;
import org.contrepoint.message.Personal;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.StudentEvaluated;
import org.contrepoint.teaching.Term;
import org.contrepoint.view.teaching.EvaluationView;

/** What a teacher says of a student for a term. */
final class EvaluationRow extends Row {

    static final Table<EvaluationRow> TABLE = Table.of("course_evaluations", EvaluationRow.class, EvaluationRow::new);

    String courseId = "";
    String studentId = "";
    Term term = Term.FIRST;
    String grade = "";
    String comment = "";
    Instant at = Instant.EPOCH;
    long position = -1;

    void say(StudentEvaluated event) {
        courseId = event.courseId().toString();
        studentId = event.studentId().toString();
        term = event.term();
        grade = event.grade();
        comment = event.comment();
        at = event.at();
    }

    void erase() {
        grade = Personal.ERASED;
        comment = Personal.ERASED;
    }

    EvaluationView view() {
        return new EvaluationView(StudentId.parse(studentId), term, grade, comment, at);
    }
}
