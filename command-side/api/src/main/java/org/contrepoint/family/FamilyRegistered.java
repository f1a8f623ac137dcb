package org.contrepoint.family;

import java.time.Instant;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.site.SiteId;

/** A household was registered at a site. */
@EventName("contrepoint.family.registered")
public record FamilyRegistered(
        @DataSubject FamilyId familyId,
        SiteId siteId,
        @Personal String name,
        Instant at) implements FamilyEvent {}
