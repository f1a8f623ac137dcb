package org.contrepoint.student;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.site.SiteId;

/** A student was registered, in one family or two. */
@EventName("contrepoint.student.registered")
public record StudentRegistered(
        @DataSubject StudentId studentId,
        SiteId siteId,
        List<FamilyId> families,
        @Personal Map<String, String> values,
        Instant at)
        implements StudentEvent {}
