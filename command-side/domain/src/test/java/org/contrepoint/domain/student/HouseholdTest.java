package org.contrepoint.domain.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.BENALI;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SAMIR_BENALI;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.STRANGERS;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.student.StudentFixture.alone;
import static org.contrepoint.domain.student.StudentFixture.proposed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.student.Custody;
import org.contrepoint.student.EndHousehold;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.SetHousehold;
import org.contrepoint.student.StudentRefusal.LastHome;
import org.contrepoint.student.StudentRefusal.NoSuchHome;
import org.contrepoint.student.StudentRefusal.NobodyWouldAnswer;
import org.contrepoint.student.StudentRefusal.TwoHomesAlready;
import org.contrepoint.student.StudentRefusal.ViewOnlyHome;
import org.contrepoint.student.StudentRegistered;
import org.junit.jupiter.api.Test;

/** A student lives in one family or two; staff say in which, and what each may do. */
class HouseholdTest {
    private static final FamilyId OTHERS = FamilyId.of(new UUID(7, 7));
    private static final StudentRegistered ONE_HOME =
            new StudentRegistered(LEA, SAINT_JUNIEN, List.of(LEMAIRE), valuesOfLea(), NOW);
    private static final HouseholdSet LOOKS_ON = set(BENALI, Custody.VIEW_ONLY);

    private final AggregateTestFixture<Student> student = fixture(Student.class);

    @Test
    void a_second_home_is_added_with_its_role() {
        student.given(ONE_HOME).when(asked(BENALI, Custody.VIEW_ONLY)).expectEvents(LOOKS_ON);
    }

    @Test
    void a_role_changes_and_changing_it_twice_changes_nothing() {
        student.given(lea()).when(asked(BENALI, Custody.VIEW_ONLY)).expectEvents(LOOKS_ON);
        fixture(Student.class)
                .given(lea(), LOOKS_ON)
                .when(asked(BENALI, Custody.VIEW_ONLY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void there_is_no_third_home() {
        refused(new TwoHomesAlready(), asked(OTHERS, Custody.FULL), lea());
    }

    @Test
    void a_family_that_nobody_knows_is_no_home() {
        refused(new NoSuchHome(), asked(STRANGERS, Custody.FULL), ONE_HOME);
    }

    @Test
    void one_home_at_least_asks_for_changes() {
        refused(new NobodyWouldAnswer(), asked(LEMAIRE, Custody.VIEW_ONLY), ONE_HOME);
        refused(new NobodyWouldAnswer(), asked(LEMAIRE, Custody.VIEW_ONLY), lea(), LOOKS_ON);
        refused(new NobodyWouldAnswer(), end(LEMAIRE), lea(), LOOKS_ON);
    }

    @Test
    void the_last_home_is_never_ended() {
        refused(new LastHome(), end(LEMAIRE), ONE_HOME);
    }

    @Test
    void a_home_that_ended_is_a_stranger_from_then_on() {
        HouseholdEnded ended = new HouseholdEnded(LEA, BENALI, SECRETARIAT, NOW);
        student.given(lea()).when(end(BENALI)).expectEvents(ended);
        refused(new NotYourRecord(), benaliAsks(), lea(), ended);
        fixture(Student.class)
                .given(lea(), ended)
                .when(end(BENALI))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_home_that_looks_on_proposes_nothing_and_revises_nothing() {
        refused(new ViewOnlyHome(), benaliAsks(), lea(), LOOKS_ON);
        refused(
                new ViewOnlyHome(),
                new ReviseStudentProposal(
                        LEA,
                        BENALI,
                        FIRST_REQUEST,
                        new SubmissionId(new UUID(1, 2)),
                        valuesOfLea(),
                        Map.of("schoolLevel", "CM1"),
                        SAMIR_BENALI),
                lea(),
                LOOKS_ON,
                proposed(FIRST_REQUEST, alone(FIRST_REQUEST, "schoolLevel", "SIXIEME", "CM2")));
    }

    @Test
    void a_home_that_gets_full_custody_asks_again() {
        student.given(lea(), LOOKS_ON, set(BENALI, Custody.FULL))
                .when(benaliAsks())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void homes_are_read_from_the_log_as_it_is_now() {
        EventStore log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        Homes homes = new LoggedHomes(log);
        assertThat(homes.of(LEA)).isEmpty();
        publish(log, 0, lea());
        assertThat(homes.of(LEA)).containsExactly(Map.entry(LEMAIRE, Custody.FULL), Map.entry(BENALI, Custody.FULL));
        publish(log, 1, LOOKS_ON);
        assertThat(homes.of(LEA)).containsEntry(BENALI, Custody.VIEW_ONLY);
        publish(log, 2, new HouseholdEnded(LEA, BENALI, SECRETARIAT, NOW));
        assertThat(homes.of(LEA)).containsExactly(Map.entry(LEMAIRE, Custody.FULL));
    }

    private static void publish(EventStore log, long number, Object event) {
        log.publish(new GenericDomainEventMessage<>("Student", LEA.toString(), number, event));
    }

    private static ProposeStudentIdentity benaliAsks() {
        return new ProposeStudentIdentity(
                LEA, BENALI, FIRST_REQUEST, valuesOfLea(), Map.of("schoolLevel", "CM1"), SAMIR_BENALI);
    }

    private static SetHousehold asked(FamilyId family, Custody custody) {
        return new SetHousehold(LEA, family, custody, SECRETARIAT);
    }

    private static HouseholdSet set(FamilyId family, Custody custody) {
        return new HouseholdSet(LEA, family, custody, SECRETARIAT, NOW);
    }

    private static EndHousehold end(FamilyId family) {
        return new EndHousehold(LEA, family, SECRETARIAT);
    }

    private static void refused(Refusal refusal, Object command, Object... before) {
        fixture(Student.class)
                .given(before)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
