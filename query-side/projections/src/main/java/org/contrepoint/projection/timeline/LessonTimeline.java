package org.contrepoint.projection.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.AbsenceExcused;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.RollCalled;
import org.contrepoint.teaching.StudentEvaluated;
import org.springframework.stereotype.Component;

/**
 * Absences and evaluations in the history of a student. A lesson has one line at most, which says what the roll says
 * now; who came all along has none. The log keeps each call.
 */
@Component
@ProcessingGroup("timeline")
class LessonTimeline {

    private static final String DAY = "lessonDay";
    private static final String ATTENDANCE = "attendance";
    private static final String TERM = "term";

    private final RowWriter rows;

    LessonTimeline(RowWriter rows) {
        this.rows = rows;
    }

    /** What an event says: enough to place and to attribute a line. */
    private record Moment(Object event, Actor by, Instant at, Instant recordedAt, long position) {

        void place(TimelineRow row) {
            row.event = event.getClass().getAnnotation(EventName.class).value().substring("contrepoint.".length());
            row.actor = by.account().toString();
            row.actorRole = by.role().name();
            row.at = at;
            row.recordedAt = recordedAt;
            row.position = position;
        }
    }

    @EventHandler
    void on(RollCalled event, @SequenceNumber long position, @Timestamp Instant recordedAt) {
        Moment moment = new Moment(event, event.by(), event.at(), recordedAt, position);
        String lesson = lesson(event.courseId(), event.day());
        if (event.revision() > 1) {
            Map<String, Attendance> marks = event.marks().stream()
                    .collect(Collectors.toMap(mark -> mark.studentId().toString(), Mark::attendance));
            rows.changeWhere(TimelineRow.TABLE, "lesson = any(:keys)", List.of(lesson), row -> {
                Attendance now = marks.get(row.subject);
                retell(row, now == null ? "NONE" : now.name(), moment);
            });
        }
        event.marks().stream()
                .filter(mark -> mark.attendance() != Attendance.PRESENT)
                .forEach(mark -> rows.change(TimelineRow.TABLE, lesson + "/" + mark.studentId(), row -> {
                    if (row.event.isEmpty()) {
                        row.lesson = lesson;
                        tell(row, mark.studentId(), event.courseId(), moment);
                        row.details.put(DAY, event.day().toString());
                        row.details.put(ATTENDANCE, mark.attendance().name());
                    }
                }));
    }

    @EventHandler
    void on(AbsenceExcused event, @SequenceNumber long position, @Timestamp Instant recordedAt) {
        Moment moment = new Moment(event, event.by(), event.at(), recordedAt, position);
        rows.changeExisting(
                TimelineRow.TABLE,
                lesson(event.courseId(), event.day()) + "/" + event.studentId(),
                row -> retell(row, Attendance.EXCUSED.name(), moment));
    }

    @EventHandler
    void on(StudentEvaluated event, @SequenceNumber long position, @Timestamp Instant recordedAt) {
        Moment moment = new Moment(event, event.by(), event.at(), recordedAt, position);
        rows.change(TimelineRow.TABLE, event.courseId() + "/" + position, row -> {
            tell(row, event.studentId(), event.courseId(), moment);
            row.details.put(TERM, event.term().name());
        });
    }

    private static String lesson(CourseId course, LocalDate day) {
        return course + "/" + day;
    }

    private static void tell(TimelineRow row, StudentId student, CourseId course, Moment moment) {
        moment.place(row);
        row.subject = student.toString();
        row.details = new TreeMap<>(Map.of(TimelineRow.COURSE, course.toString()));
    }

    private static void retell(TimelineRow row, String attendance, Moment moment) {
        if (moment.position() > row.position && !attendance.equals(row.details.get(ATTENDANCE))) {
            moment.place(row);
            row.details.put(ATTENDANCE, attendance);
        }
    }
}
