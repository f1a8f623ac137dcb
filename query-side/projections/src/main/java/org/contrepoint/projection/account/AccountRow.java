package org.contrepoint.projection.account;

import java.time.Instant;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.contrepoint.account.AccountInvited;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.account.PreferencesChosen;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Personal;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.projection.rows.Table;
import org.jspecify.annotations.Nullable;

/** A login. */
final class AccountRow extends Row {

    static final Table<AccountRow> TABLE = Table.of("accounts", AccountRow.class, AccountRow::new);

    String person = "";
    String homeSite = "";
    SortedSet<String> sites = new TreeSet<>();
    String login = "";

    /** The login in lower case, by which it is found; none once erased. */
    @Nullable
    String loginKey;

    String role = "";
    String displayName = "";

    @Nullable
    String email;

    @Nullable
    String familyId;

    @Nullable
    String guardianId;

    String language = "fr";
    NoticeFrequency notices = NoticeFrequency.NONE;
    long position = -1;
    boolean erased;
    boolean closed;

    @Nullable
    String invitedBy;

    @Nullable
    Instant invitedAt;

    /** Names in lower case without accents, to search in. */
    String searchText = "";

    void open(AccountOpened event) {
        person = event.person();
        homeSite = event.homeSite().toString();
        event.sites().forEach(site -> sites.add(site.toString()));
        login = event.login();
        loginKey = key(event.login());
        role = event.role().name();
        displayName = event.displayName();
        searchText = SearchText.of(event.displayName() + " " + event.login());
        email = event.email();
        familyId = event.familyId() == null ? null : event.familyId().toString();
        notices = usual(event.role());
        guardianId = event.guardianId() == null ? null : event.guardianId().toString();
    }

    void invite(AccountInvited event) {
        invitedBy = event.means().name();
        invitedAt = event.at();
    }

    void choose(PreferencesChosen event) {
        language = event.language();
        notices = event.notices();
    }

    /** Families wait for their answers, staff have the queue, nobody else is concerned. */
    private static NoticeFrequency usual(Role role) {
        return switch (role) {
            case FAMILY -> NoticeFrequency.AT_ONCE;
            case STAFF -> NoticeFrequency.DAILY;
            default -> NoticeFrequency.NONE;
        };
    }

    void erase() {
        erased = true;
        login = Personal.ERASED;
        loginKey = null;
        displayName = Personal.ERASED;
        searchText = "";
        email = null;
    }

    static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
