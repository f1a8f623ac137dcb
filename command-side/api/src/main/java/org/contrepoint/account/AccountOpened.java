package org.contrepoint.account;

import java.time.Instant;
import java.util.Set;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A login was opened.
 *
 * @param person whose key encrypts the names: the guardian, or the account itself
 */
@EventName("contrepoint.account.opened")
public record AccountOpened(
        AccountId accountId,
        @DataSubject String person,
        SiteId homeSite,
        Set<SiteId> sites,
        @Personal String login,
        Role role,
        @Personal String displayName,
        @Personal @Nullable String email,
        @Nullable FamilyId familyId,
        @Nullable GuardianId guardianId,
        Instant at)
        implements AccountEvent {}
