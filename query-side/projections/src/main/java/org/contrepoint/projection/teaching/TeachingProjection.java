package org.contrepoint.projection.teaching;

import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.teaching.AbsenceExcused;
import org.contrepoint.teaching.CourseChanged;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseOpened;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.teaching.StudentEvaluated;
import org.contrepoint.teaching.StudentLeft;
import org.contrepoint.teaching.StudentsEnrolled;
import org.springframework.stereotype.Component;

/**
 * Courses, who is in them, their rolls and evaluations. Whoever watches a course or a student's family is told; names
 * and permissions are none of its business, and are read where they are kept.
 */
@Component
@ProcessingGroup("teaching")
class TeachingProjection {

    private final RowWriter rows;

    TeachingProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(CourseOpened event, @SequenceNumber long position) {
        course(event.courseId(), position, row -> row.open(event));
        rows.moved(event.terms().teacher().toString());
    }

    @EventHandler
    void on(CourseChanged event, @SequenceNumber long position) {
        course(event.courseId(), position, row -> row.become(event.terms()));
        rows.moved(event.terms().teacher().toString());
    }

    private void course(CourseId course, long position, Consumer<CourseRow> change) {
        rows.change(CourseRow.TABLE, course.toString(), row -> {
            if (position > row.position) {
                row.position = position;
                change.accept(row);
            }
        });
        rows.moved(course.toString());
    }

    @EventHandler
    void on(StudentsEnrolled event, @SequenceNumber long position) {
        event.students()
                .forEach(student -> enrolment(
                        event.courseId(), student, position, row -> row.join(event.courseId(), student, event.at())));
    }

    @EventHandler
    void on(StudentLeft event, @SequenceNumber long position) {
        enrolment(event.courseId(), event.studentId(), position, row -> row.leave(event.at()));
    }

    private void enrolment(CourseId course, Object student, long position, Consumer<EnrolmentRow> change) {
        rows.change(EnrolmentRow.TABLE, course + "/" + student, row -> {
            if (position > row.position) {
                row.position = position;
                change.accept(row);
            }
        });
        rows.moved(course.toString());
        rows.moved(student.toString());
    }

    @EventHandler
    void on(RollCalled event, @SequenceNumber long position) {
        roll(event.courseId(), event.day(), position, row -> row.call(event));
        event.marks().forEach(mark -> rows.moved(mark.studentId().toString()));
    }

    @EventHandler
    void on(AbsenceExcused event, @SequenceNumber long position) {
        roll(event.courseId(), event.day(), position, row -> row.excuse(event));
        rows.moved(event.studentId().toString());
    }

    private void roll(CourseId course, Object day, long position, Consumer<RollRow> change) {
        rows.change(RollRow.TABLE, course + "/" + day, row -> {
            if (position > row.position) {
                row.position = position;
                change.accept(row);
            }
        });
        rows.moved(course.toString());
    }

    @EventHandler
    void on(StudentEvaluated event, @SequenceNumber long position) {
        String key = event.courseId() + "/" + event.studentId() + "/" + event.term();
        rows.change(EvaluationRow.TABLE, key, row -> {
            if (position > row.position) {
                row.position = position;
                row.say(event);
            }
        });
        rows.moved(event.courseId().toString());
        rows.moved(event.studentId().toString());
    }

    @EventHandler
    void on(FamilyErased event) {
        var students = event.students().stream().map(Object::toString).toList();
        rows.changeWhere(EvaluationRow.TABLE, "student_id = any(:keys)", students, EvaluationRow::erase);
        rows.changeWhere(EnrolmentRow.TABLE, "student_id = any(:keys)", students, row -> row.erased = true);
    }

    @ResetHandler
    void reset() {
        rows.clear(CourseRow.TABLE, EnrolmentRow.TABLE, RollRow.TABLE, EvaluationRow.TABLE);
    }
}
