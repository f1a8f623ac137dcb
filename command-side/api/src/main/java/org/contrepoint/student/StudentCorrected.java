package org.contrepoint.student;

import java.time.Instant;
import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;

/**
 * Staff corrected a student's record of their own accord.
 *
 * @param before the former values of the fields that changed
 * @param after their new values
 */
@EventName("contrepoint.student.corrected")
public record StudentCorrected(
        @DataSubject StudentId studentId,
        @Personal Map<String, String> before,
        @Personal Map<String, String> after,
        Actor by,
        Instant at)
        implements StudentEvent {}
