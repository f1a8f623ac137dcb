package org.contrepoint.view.account;

import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A login and what it may reach.
 *
 * @param email where its mail goes: the guardian's valid address, or the account's own
 * @param language how it is written to: {@code fr} or {@code en}
 * @param notices when it is told by mail what concerns it
 * @param closed nobody gets in with it
 * @param invitation the last one, if there was any
 */
public record AccountView(
        AccountId accountId,
        SiteId homeSite,
        Set<SiteId> sites,
        String login,
        Role role,
        String displayName,
        @Nullable String email,
        @Nullable FamilyId familyId,
        @Nullable GuardianId guardianId,
        String language,
        NoticeFrequency notices,
        boolean closed,
        @Nullable Invitation invitation) {}
