package org.contrepoint.family;

import java.time.Instant;
import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;

/**
 * Staff corrected a guardian's record of their own accord.
 *
 * @param before the former values of the fields that changed
 * @param after their new values
 */
@EventName("contrepoint.guardian.corrected")
public record GuardianCorrected(
        @DataSubject GuardianId guardianId,
        @Personal Map<String, String> before,
        @Personal Map<String, String> after,
        Actor by,
        Instant at)
        implements GuardianEvent {}
