package org.contrepoint.projection.account;

import io.r2dbc.spi.Readable;
import java.util.stream.Collectors;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.Invitation;
import org.jspecify.annotations.Nullable;

/** Reads logins as they are seen. */
final class AccountViews {

    /** A guardian's mail goes to the guardian's valid address. */
    static final String SELECT = """
            select to_jsonb(a)::text account, r.current ->> 'email' guardian_email
            from accounts a left join records r on r.id = a.guardian_id
            """;

    private AccountViews() {}

    static AccountView read(Readable row) {
        AccountRow account = RowJson.read(Columns.text(row, "account"), AccountRow.class);
        String email = account.guardianId == null ? account.email : row.get("guardian_email", String.class);
        return new AccountView(
                AccountId.parse(account.id),
                SiteId.parse(account.homeSite),
                account.sites.stream().map(SiteId::parse).collect(Collectors.toUnmodifiableSet()),
                account.login,
                Role.valueOf(account.role),
                account.displayName,
                email,
                account.familyId == null ? null : FamilyId.parse(account.familyId),
                account.guardianId == null ? null : GuardianId.parse(account.guardianId),
                account.language,
                account.notices,
                account.closed,
                invitation(account));
    }

    private static @Nullable Invitation invitation(AccountRow account) {
        return account.invitedBy == null || account.invitedAt == null
                ? null
                : new Invitation(InvitationMeans.valueOf(account.invitedBy), account.invitedAt);
    }
}
