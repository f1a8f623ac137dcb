package org.contrepoint.domain.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contrepoint.domain.Cast.LEAVE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.fixture;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationEnded;
import org.contrepoint.delegation.DelegationGiven;
import org.contrepoint.delegation.DelegationRefusal.DatesOutOfRange;
import org.contrepoint.delegation.DelegationRefusal.DelegationToOneself;
import org.contrepoint.delegation.DelegationRefusal.NoSuchDelegation;
import org.contrepoint.delegation.DelegationRefusal.NotYourDelegation;
import org.contrepoint.delegation.DelegationRefusal.ReasonMissing;
import org.contrepoint.delegation.EndDelegation;
import org.contrepoint.delegation.GiveDelegation;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.site.SiteId;
import org.junit.jupiter.api.Test;

/** Who lets whom examine a site's requests, and for how long. */
class DelegationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST = TODAY.plusDays(7);
    private static final String WHY = "Congé du 23 au 30 novembre.";
    private static final Actor ADMIN = new Actor(AccountId.of(SAINT_JUNIEN, "admin"), Role.ADMIN);
    private static final DelegationGiven GIVEN = new DelegationGiven(
            LEAVE, SAINT_JUNIEN, SECRETARIAT.account(), SECRETARIAT_2.account(), TODAY, LAST, WHY, NOW);

    private final AggregateTestFixture<Delegation> delegation = fixture(Delegation.class);

    @Test
    void an_officer_lets_a_colleague_examine_a_sites_requests_once() {
        delegation.givenNoPriorActivity().when(give(TODAY, LAST, " " + WHY)).expectEvents(GIVEN);
        fixture(Delegation.class)
                .given(GIVEN)
                .when(give(TODAY, LAST.plusDays(1), WHY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobody_delegates_to_themselves() {
        refused(
                new DelegationToOneself(),
                new GiveDelegation(LEAVE, SAINT_JUNIEN, SECRETARIAT, SECRETARIAT.account(), TODAY, LAST, WHY));
    }

    @Test
    void it_starts_today_at_the_earliest_ends_after_it_starts_and_lasts_a_year_at_the_most() {
        refused(new DatesOutOfRange(), give(TODAY.minusDays(1), LAST, WHY));
        refused(new DatesOutOfRange(), give(LAST, TODAY, WHY));
        refused(new DatesOutOfRange(), give(TODAY, TODAY.plusYears(1).plusDays(1), WHY));
        delegation
                .givenNoPriorActivity()
                .when(give(TODAY, TODAY.plusYears(1), WHY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_says_why_in_a_few_words() {
        refused(new ReasonMissing(), give(TODAY, LAST, " "));
        refused(new ReasonMissing(), give(TODAY, LAST, "x".repeat(501)));
    }

    @Test
    void whoever_gave_it_or_an_administrator_ends_it_once() {
        for (Actor by : new Actor[] {SECRETARIAT, ADMIN}) {
            fixture(Delegation.class)
                    .given(GIVEN)
                    .when(new EndDelegation(LEAVE, by))
                    .expectEvents(new DelegationEnded(LEAVE, by, NOW));
        }
        delegation
                .given(GIVEN, new DelegationEnded(LEAVE, ADMIN, NOW))
                .when(new EndDelegation(LEAVE, SECRETARIAT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobody_else_ends_it_and_nobody_ends_what_there_is_not() {
        refused(new NotYourDelegation(), new EndDelegation(LEAVE, SECRETARIAT_2), GIVEN);
        refused(new NotYourDelegation(), new EndDelegation(LEAVE, ADMIN));
    }

    @Test
    void it_holds_for_its_officer_its_site_and_its_days() {
        Delegations delegations = logged(GIVEN);
        assertThat(grantor(delegations, SECRETARIAT_2, SAINT_JUNIEN, TODAY)).isEqualTo(SECRETARIAT.account());
        assertThat(grantor(delegations, SECRETARIAT_2, SAINT_JUNIEN, LAST)).isEqualTo(SECRETARIAT.account());
        none(delegations, SECRETARIAT_2, SAINT_JUNIEN, LAST.plusDays(1));
        none(delegations, SECRETARIAT_2, SAINT_JUNIEN, TODAY.minusDays(1));
        none(delegations, SECRETARIAT_2, SiteId.of(new UUID(1, 1)), TODAY);
        none(delegations, SECRETARIAT, SAINT_JUNIEN, TODAY);
    }

    @Test
    void one_that_ended_or_that_nobody_gave_holds_no_more() {
        none(logged(GIVEN, new DelegationEnded(LEAVE, ADMIN, NOW)), SECRETARIAT_2, SAINT_JUNIEN, TODAY);
        none(logged(), SECRETARIAT_2, SAINT_JUNIEN, TODAY);
    }

    private static GiveDelegation give(LocalDate first, LocalDate last, String reason) {
        return new GiveDelegation(LEAVE, SAINT_JUNIEN, SECRETARIAT, SECRETARIAT_2.account(), first, last, reason);
    }

    private static AccountId grantor(Delegations delegations, Actor officer, SiteId site, LocalDate day) {
        return delegations.grantor(LEAVE, officer.account(), site, day);
    }

    private static void none(Delegations delegations, Actor officer, SiteId site, LocalDate day) {
        assertThatThrownBy(() -> grantor(delegations, officer, site, day))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new NoSuchDelegation()));
    }

    private static Delegations logged(Object... events) {
        InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
        for (int position = 0; position < events.length; position++) {
            log.appendEvents(
                    new GenericDomainEventMessage<>("Delegation", LEAVE.toString(), position, events[position]));
        }
        return new LoggedDelegations(
                EmbeddedEventStore.builder().storageEngine(log).build());
    }

    private static void refused(Refusal refusal, Object command, Object... history) {
        fixture(Delegation.class)
                .given(history)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
