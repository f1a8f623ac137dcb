package org.contrepoint.domain.account;

import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.fixture;

import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.account.AccountRefusal.LoginMalformed;
import org.contrepoint.account.AccountRefusal.LoginTaken;
import org.contrepoint.account.AccountRefusal.UnknownLanguage;
import org.contrepoint.account.ChoosePreferences;
import org.contrepoint.account.NotePasswordChange;
import org.contrepoint.account.NotePasswordChange.Means;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.account.PasswordChanged;
import org.contrepoint.account.PreferencesChosen;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    @Test
    void its_owner_chooses_how_a_login_is_written_to() {
        account.given(opened())
                .when(new ChoosePreferences(ID, "en", NoticeFrequency.DAILY))
                .expectEvents(new PreferencesChosen(ID, "en", NoticeFrequency.DAILY, NOW));
    }

    @Test
    void choosing_what_was_chosen_changes_nothing() {
        account.given(opened(), new PreferencesChosen(ID, "en", NoticeFrequency.DAILY, NOW))
                .when(new ChoosePreferences(ID, "en", NoticeFrequency.DAILY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture(Account.class)
                .given(opened(), new PreferencesChosen(ID, "en", NoticeFrequency.DAILY, NOW))
                .when(new ChoosePreferences(ID, "en", NoticeFrequency.NONE))
                .expectEvents(new PreferencesChosen(ID, "en", NoticeFrequency.NONE, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "FR", "fr-FR"})
    void the_portal_speaks_french_and_english(String language) {
        account.given(opened())
                .when(new ChoosePreferences(ID, language, NoticeFrequency.AT_ONCE))
                .expectException(Refused.class)
                .expectExceptionDetails(new UnknownLanguage())
                .expectNoEvents();
    }

    private static final AccountId ID = AccountId.of(SAINT_JUNIEN, "lemaire");

    private final AggregateTestFixture<Account> account = fixture(Account.class);

    @Test
    void a_guardians_login_is_encrypted_with_the_guardians_key() {
        account.givenNoPriorActivity().when(familyLogin()).expectEvents(opened());
    }

    @Test
    void an_officers_login_has_a_key_of_its_own() {
        AccountId id = AccountId.of(SAINT_JUNIEN, "secretariat");
        account.givenNoPriorActivity()
                .when(new OpenAccount(
                        id,
                        SAINT_JUNIEN,
                        Set.of(SAINT_JUNIEN),
                        "secretariat",
                        Role.STAFF,
                        "Secrétariat",
                        "secretariat@example.org",
                        null,
                        null))
                .expectEvents(new AccountOpened(
                        id,
                        id.toString(),
                        SAINT_JUNIEN,
                        Set.of(SAINT_JUNIEN),
                        "secretariat",
                        Role.STAFF,
                        "Secrétariat",
                        "secretariat@example.org",
                        null,
                        null,
                        NOW));
    }

    @Test
    void a_login_is_unique_within_its_site() {
        account.given(opened())
                .when(familyLogin())
                .expectException(Refused.class)
                .expectExceptionDetails(new LoginTaken())
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "le",
                "le maire",
                "lemaire<",
                "élise",
                "a.name.that.is.longer.than.sixty.characters.is.no.login.of.ours"
            })
    void a_malformed_login_is_refused(String login) {
        account.givenNoPriorActivity()
                .when(login(AccountId.of(SAINT_JUNIEN, login), login))
                .expectException(Refused.class)
                .expectExceptionDetails(new LoginMalformed())
                .expectNoEvents();
    }

    @Test
    void a_login_under_an_id_that_is_not_its_own_is_refused_as_it_would_escape_uniqueness() {
        account.givenNoPriorActivity()
                .when(login(AccountId.of(SAINT_JUNIEN, "benali"), "lemaire"))
                .expectException(Refused.class)
                .expectExceptionDetails(new LoginMalformed());
    }

    @Test
    void that_a_password_changed_is_noted_and_nothing_else() {
        account.given(opened())
                .when(new NotePasswordChange(ID, Means.MAILED_LINK))
                .expectEvents(new PasswordChanged(ID, Means.MAILED_LINK, NOW));
    }

    private static OpenAccount familyLogin() {
        return login(ID, "lemaire");
    }

    private static OpenAccount login(AccountId id, String login) {
        return new OpenAccount(
                id, SAINT_JUNIEN, Set.of(SAINT_JUNIEN), login, Role.FAMILY, "Claire Lemaire", null, LEMAIRE, CLAIRE);
    }

    private static AccountOpened opened() {
        return new AccountOpened(
                ID,
                CLAIRE.toString(),
                SAINT_JUNIEN,
                Set.of(SAINT_JUNIEN),
                "lemaire",
                Role.FAMILY,
                "Claire Lemaire",
                null,
                LEMAIRE,
                CLAIRE,
                NOW);
    }
}
