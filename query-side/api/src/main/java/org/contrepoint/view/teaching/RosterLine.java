package org.contrepoint.view.teaching;

import java.time.LocalDate;
import org.contrepoint.student.StudentId;

/**
 * A student as the teacher needs to know them, and no more.
 *
 * @param exitPermission how the student leaves after the lesson, a code of the student's record; empty when unknown
 * @param exitPersons who may fetch the student
 * @param imageRights whether pictures may be taken and shown, a code of the student's record
 * @param imageMedia where they may be shown
 * @param minor whether the student is under eighteen
 * @param since the day from which the student is in the course: earlier rolls do not name them
 */
public record RosterLine(
        StudentId studentId,
        String displayName,
        boolean minor,
        String exitPermission,
        String exitPersons,
        String imageRights,
        String imageMedia,
        LocalDate since) {}
