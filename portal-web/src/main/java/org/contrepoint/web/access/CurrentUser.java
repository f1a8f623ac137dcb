package org.contrepoint.web.access;

import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in: the principal of every authenticated request.
 *
 * @param sites the sites it may act for
 * @param displayName how pages call the person
 * @param familyId the family of a family login
 * @param guardianId the guardian of a family login
 */
public record CurrentUser(
        AccountId accountId,
        Role role,
        SiteId homeSite,
        Set<SiteId> sites,
        String displayName,
        @Nullable FamilyId familyId,
        @Nullable GuardianId guardianId) {

    /** The owner of an account. */
    public static CurrentUser of(AccountView account) {
        return new CurrentUser(
                account.accountId(),
                account.role(),
                account.homeSite(),
                account.sites(),
                account.displayName(),
                account.familyId(),
                account.guardianId());
    }

    public Actor actor() {
        return new Actor(accountId, role);
    }

    /** Names nobody, so that it may stand in a log line. */
    @Override
    public String toString() {
        return role + " " + accountId;
    }
}
