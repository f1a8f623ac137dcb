package org.contrepoint.family;

import java.time.Instant;
import java.util.Map;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.site.SiteId;

/** A guardian was registered in a family. */
@EventName("contrepoint.guardian.registered")
public record GuardianRegistered(
        @DataSubject GuardianId guardianId,
        FamilyId familyId,
        SiteId siteId,
        @Personal Map<String, String> values,
        Instant at)
        implements GuardianEvent {}
