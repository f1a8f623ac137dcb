package org.contrepoint.domain.account;

import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;

import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.account.AccountClosed;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountInvited;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.account.AccountRefusal.Closed;
import org.contrepoint.account.AccountRefusal.GuardianHasLogin;
import org.contrepoint.account.AccountRefusal.OwnAccount;
import org.contrepoint.account.AccountReopened;
import org.contrepoint.account.CloseAccount;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.account.InviteAccount;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.account.ReopenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How people come to their login, and how a login ends. */
class AccountLifeTest {
    private static final AccountId ID = AccountId.of(SAINT_JUNIEN, "lemaire");
    private static final AccountClosed CLOSED = new AccountClosed(ID, SECRETARIAT, NOW);
    private static final AccountReopened REOPENED = new AccountReopened(ID, SECRETARIAT, NOW);

    private final AggregateTestFixture<Account> account = fixture(Account.class);

    @ParameterizedTest
    @EnumSource
    void who_invited_and_how_is_noted_and_neither_link_nor_code(InvitationMeans means) {
        account.given(opened())
                .when(new InviteAccount(ID, means, SECRETARIAT))
                .expectEvents(new AccountInvited(ID, means, SECRETARIAT, NOW));
    }

    @Test
    void somebody_may_be_invited_again() {
        account.given(opened(), new AccountInvited(ID, InvitationMeans.MAIL, SECRETARIAT, NOW))
                .when(new InviteAccount(ID, InvitationMeans.MAIL, SECRETARIAT))
                .expectEvents(new AccountInvited(ID, InvitationMeans.MAIL, SECRETARIAT, NOW));
    }

    @Test
    void nobody_is_invited_to_a_closed_login() {
        account.given(opened(), CLOSED)
                .when(new InviteAccount(ID, InvitationMeans.MAIL, SECRETARIAT))
                .expectException(Refused.class)
                .expectExceptionDetails(new Closed())
                .expectNoEvents();
    }

    @Test
    void a_login_is_closed_once() {
        account.given(opened()).when(new CloseAccount(ID, SECRETARIAT)).expectEvents(CLOSED);
        fixture(Account.class)
                .given(opened(), CLOSED)
                .when(new CloseAccount(ID, SECRETARIAT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobody_closes_their_own_login() {
        account.given(opened())
                .when(new CloseAccount(ID, new Actor(ID, Role.ADMIN)))
                .expectException(Refused.class)
                .expectExceptionDetails(new OwnAccount())
                .expectNoEvents();
    }

    @Test
    void a_closed_login_may_be_opened_again_and_closed_again() {
        account.given(opened(), CLOSED).when(new ReopenAccount(ID, SECRETARIAT)).expectEvents(REOPENED);
        fixture(Account.class)
                .given(opened(), CLOSED, REOPENED)
                .when(new CloseAccount(ID, SECRETARIAT))
                .expectEvents(CLOSED);
    }

    @Test
    void opening_an_open_login_again_changes_nothing() {
        account.given(opened())
                .when(new ReopenAccount(ID, SECRETARIAT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_guardian_has_one_login() {
        account.givenNoPriorActivity()
                .when(new OpenAccount(
                        AccountId.of(SAINT_JUNIEN, "clemaire"),
                        SAINT_JUNIEN,
                        Set.of(SAINT_JUNIEN),
                        "clemaire",
                        Role.FAMILY,
                        "Claire Lemaire",
                        null,
                        LEMAIRE,
                        CLAIRE))
                .expectException(Refused.class)
                .expectExceptionDetails(new GuardianHasLogin())
                .expectNoEvents();
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
