package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;
import static org.contrepoint.projection.LaterHistory.SECOND_LOGIN;

import java.util.List;
import org.contrepoint.account.AccountClosed;
import org.contrepoint.account.AccountInvited;
import org.contrepoint.account.AccountReopened;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.actor.Role;
import org.contrepoint.site.SiteRenamed;
import org.contrepoint.site.TextEdited;
import org.contrepoint.site.TextKind;
import org.contrepoint.view.account.AccountList;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.account.FindFreeLogin;
import org.contrepoint.view.account.Invitation;
import org.contrepoint.view.account.ListAccounts;
import org.contrepoint.view.site.FindSiteText;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.ListTextVersions;
import org.contrepoint.view.site.SiteTextView;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.view.site.TextVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sites say in words of their own, and who has which login. */
class SiteViewsIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        happened(history.school());
        happened(new LaterHistory(history).secondOfficer());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_site_says_nothing_of_its_own_until_somebody_writes() {
        assertThat(text("fr")).isNull();
        assertThat(side.list(new ListTextVersions(SITE, TextKind.WELCOME, "fr"), TextVersion.class))
                .isEmpty();
    }

    @Test
    void the_latest_version_holds_and_every_version_says_who_wrote_it_and_when() {
        TextEdited first = edited("fr", 1, "Bonjour");
        TextEdited second = edited("fr", 2, "Bienvenue");
        happened(first, second);
        assertThat(text("fr")).isEqualTo(new SiteTextView(SITE, TextKind.WELCOME, "fr", 2, "Bienvenue"));
        assertThat(side.list(new ListTextVersions(SITE, TextKind.WELCOME, "fr"), TextVersion.class))
                .containsExactly(
                        new TextVersion(2, "Bienvenue", "Odile Roy", second.at()),
                        new TextVersion(1, "Bonjour", "Odile Roy", first.at()));
    }

    @Test
    void an_empty_version_goes_back_to_the_standard_text() {
        happened(edited("fr", 1, "Bonjour"), edited("fr", 2, ""));
        assertThat(text("fr")).isNull();
    }

    @Test
    void who_reads_english_gets_the_english_text_or_else_the_french_one() {
        happened(edited("fr", 1, "Bonjour"));
        assertThat(text("en").language()).isEqualTo("fr");
        happened(edited("en", 1, "Welcome"));
        assertThat(text("en").markdown()).isEqualTo("Welcome");
        assertThat(text("fr").markdown()).isEqualTo("Bonjour");
        happened(edited("en", 2, ""));
        assertThat(text("en").markdown()).isEqualTo("Bonjour");
    }

    @Test
    void an_english_text_alone_is_not_shown_to_who_reads_french() {
        happened(edited("en", 1, "Welcome"));
        assertThat(text("fr")).isNull();
    }

    @Test
    void a_site_is_listed_under_its_new_name_even_when_its_opening_is_heard_again() {
        happened(new SiteRenamed(SITE, "Antenne des bords de Vienne", "Saint-Junien", history.next()));
        side.deliveredAgain(history.school());
        side.caughtUp();
        assertThat(side.list(new ListSites(), SiteView.class))
                .extracting(SiteView::name)
                .contains("Antenne des bords de Vienne")
                .doesNotContain("Conservatoire du Parc");
    }

    @Test
    void a_login_says_whether_it_is_closed_and_how_its_owner_was_invited() {
        assertThat(account().invitation()).isNull();
        var byMail = new AccountInvited(ANNE_LOGIN, InvitationMeans.MAIL, OFFICER, history.next());
        var byLetter = new AccountInvited(ANNE_LOGIN, InvitationMeans.LETTER, OFFICER, history.next());
        happened(byMail, byLetter, new AccountClosed(ANNE_LOGIN, OFFICER, history.next()));
        assertThat(account().invitation()).isEqualTo(new Invitation(InvitationMeans.LETTER, byLetter.at()));
        assertThat(account().closed()).isTrue();
        happened(new AccountReopened(ANNE_LOGIN, OFFICER, history.next()));
        assertThat(account().closed()).isFalse();
    }

    @Test
    void logins_are_searched_by_name_identifier_role_site_and_state() {
        happened(new AccountClosed(SECOND_LOGIN, OFFICER, history.next()));
        assertThat(found(new ListAccounts("blin", null, null, null, 0))).containsExactly("secretariat2");
        assertThat(found(new ListAccounts("SECRÉTARIAT", null, null, null, 0)))
                .containsExactlyInAnyOrder("secretariat", "secretariat2");
        assertThat(found(new ListAccounts("", Role.STAFF, SITE, false, 0))).containsExactly("secretariat");
        assertThat(found(new ListAccounts("", Role.STAFF, null, true, 0))).containsExactly("secretariat2");
        assertThat(found(new ListAccounts("", Role.AUDITOR, null, null, 0))).isEmpty();
    }

    @Test
    void a_free_login_is_the_one_wanted_or_the_same_with_a_number() {
        assertThat(free("alemaire")).isEqualTo("alemaire");
        assertThat(free("Lemaire")).isEqualTo("lemaire2");
        assertThat(free("secretariat")).isEqualTo("secretariat3");
    }

    private TextEdited edited(String language, int version, String markdown) {
        return new TextEdited(SITE, TextKind.WELCOME, language, markdown, version, OFFICER, history.next());
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private @Nullable SiteTextView text(String language) {
        return side.one(new FindSiteText(SITE, TextKind.WELCOME, language), SiteTextView.class);
    }

    private AccountView account() {
        return side.one(new FindAccount(ANNE_LOGIN), AccountView.class);
    }

    private List<String> found(ListAccounts query) {
        AccountList list = side.one(query, AccountList.class);
        assertThat(list.total()).isEqualTo(list.accounts().size());
        return list.accounts().stream().map(AccountView::login).toList();
    }

    private @Nullable String free(String wanted) {
        return side.one(new FindFreeLogin(SITE, wanted), String.class);
    }
}
