package org.contrepoint.domain.student;

import static org.contrepoint.domain.Cast.BENALI;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SAMIR_BENALI;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.STRANGERS;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.Cast.with;
import static org.contrepoint.domain.student.StudentFixture.alone;
import static org.contrepoint.domain.student.StudentFixture.corrected;
import static org.contrepoint.domain.student.StudentFixture.propose;
import static org.contrepoint.domain.student.StudentFixture.proposeSeeing;
import static org.contrepoint.domain.student.StudentFixture.proposed;
import static org.contrepoint.domain.student.StudentFixture.proposedInsteadOf;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.RecordRefusal.RecordClosed;
import org.contrepoint.record.RecordRefusal.StaleForm;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.ItemKind;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentIdentityProposed;
import org.contrepoint.student.StudentRegistered;
import org.junit.jupiter.api.Test;

/** What a family may hold on a student's record, and what not. */
class ProposalTest {
    private static final ProposedItem CM2 = alone(FIRST_REQUEST, "schoolLevel", "SIXIEME", "CM2");

    private final AggregateTestFixture<Student> student = fixture(Student.class);

    @Test
    void a_student_is_registered_once() {
        RegisterStudent register = new RegisterStudent(LEA, SAINT_JUNIEN, lea().families(), valuesOfLea());
        fixture(Student.class).givenNoPriorActivity().when(register).expectEvents(lea());
        fixture(Student.class)
                .given(lea())
                .when(register)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void only_changed_fields_are_carried() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2"))
                .expectEvents(proposed(FIRST_REQUEST, CM2));
    }

    @Test
    void each_group_makes_a_line_of_its_own_in_the_order_of_the_page() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2", "firstName", "Léa-Rose"))
                .expectEvents(proposed(FIRST_REQUEST, alone(FIRST_REQUEST, "firstName", "Léa", "Léa-Rose"), CM2));
    }

    @Test
    void a_group_carries_all_its_fields() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "school", "UNLISTED", "schoolName", "École des Tilleuls"))
                .expectEvents(proposed(
                        FIRST_REQUEST,
                        new ProposedItem(
                                line(FIRST_REQUEST, "school"),
                                "school",
                                ItemKind.GROUP,
                                1,
                                Map.of("school", "0870003C", "schoolName", ""),
                                Map.of("school", "UNLISTED", "schoolName", "École des Tilleuls"))));
    }

    @Test
    void sending_it_twice_makes_one_request() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2))
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_the_record_says_already_is_no_change() {
        refused(new NothingChanged(), propose(FIRST_REQUEST), lea());
        refused(new NothingChanged(), propose(FIRST_REQUEST, "firstName", " Léa "), lea());
        refused(new NothingChanged(), propose(FIRST_REQUEST, "gender", ""), lea());
    }

    @Test
    void what_waits_already_is_no_change() {
        refused(
                new NothingChanged(),
                propose(SECOND_REQUEST, "schoolLevel", "CM2"),
                lea(),
                proposed(FIRST_REQUEST, CM2));
    }

    @Test
    void an_accent_typed_in_two_strokes_is_the_same_letter() {
        refused(new NothingChanged(), propose(FIRST_REQUEST, "firstName", "Le\u0301a"), lea());
    }

    @Test
    void a_newer_submission_puts_the_older_line_aside() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2))
                .when(propose(SECOND_REQUEST, "schoolLevel", "CM1"))
                .expectEvents(proposedInsteadOf(
                        new ReplacedItem(FIRST_REQUEST, CM2.itemId()),
                        SECOND_REQUEST,
                        alone(SECOND_REQUEST, "schoolLevel", "SIXIEME", "CM1")));
    }

    @Test
    void both_homes_share_one_open_line_for_a_field() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2))
                .when(new ProposeStudentIdentity(
                        LEA, BENALI, SECOND_REQUEST, valuesOfLea(), Map.of("schoolLevel", "CM1"), SAMIR_BENALI))
                .expectEvents(new StudentIdentityProposed(
                        LEA,
                        BENALI,
                        SECOND_REQUEST,
                        SAINT_JUNIEN,
                        SAMIR_BENALI,
                        NOW,
                        List.of(alone(SECOND_REQUEST, "schoolLevel", "SIXIEME", "CM1")),
                        List.of(new ReplacedItem(FIRST_REQUEST, CM2.itemId()))));
    }

    @Test
    void a_form_filled_against_values_that_moved_is_stale() {
        refused(
                new StaleForm(List.of("schoolLevel")),
                propose(FIRST_REQUEST, "schoolLevel", "CM2", "firstName", "Léa-Rose"),
                lea(),
                corrected("schoolLevel", "SIXIEME", "CINQUIEME"));
    }

    @Test
    void a_field_that_moved_but_that_the_family_left_alone_is_not_stale() {
        student.given(lea(), corrected("firstName", "Léa", "Lea"))
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2"))
                .expectEvents(proposed(FIRST_REQUEST, CM2));
    }

    @Test
    void what_staff_corrected_to_the_wanted_value_meanwhile_is_no_change() {
        refused(
                new NothingChanged(),
                propose(FIRST_REQUEST, "schoolLevel", "CM2"),
                lea(),
                corrected("schoolLevel", "SIXIEME", "CM2"));
    }

    @Test
    void a_form_that_says_nothing_of_what_it_saw_counts_as_seeing_the_current_values() {
        student.given(lea())
                .when(new ProposeStudentIdentity(
                        LEA, LEMAIRE, FIRST_REQUEST, Map.of(), Map.of("schoolLevel", "CM2"), CLAIRE_LEMAIRE))
                .expectEvents(proposed(FIRST_REQUEST, CM2));
    }

    @Test
    void a_field_that_is_not_in_the_catalogue_is_not_carried() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2", "scholarship", "FULL"))
                .expectEvents(proposed(FIRST_REQUEST, CM2));
    }

    @Test
    void a_family_where_the_student_does_not_live_is_told_that_there_is_no_such_student() {
        refused(new NotYourRecord(), proposeFor(STRANGERS), lea());
        refused(new NotYourRecord(), proposeFor(LEMAIRE));
    }

    @Test
    void an_erased_record_takes_no_proposal() {
        refused(
                new RecordClosed(),
                proposeSeeing(FIRST_REQUEST, Map.of(), "firstName", "Léa"),
                new StudentRegistered(LEA, SAINT_JUNIEN, List.of(LEMAIRE), Map.of(), NOW));
    }

    private static ProposeStudentIdentity proposeFor(FamilyId family) {
        return new ProposeStudentIdentity(
                LEA, family, FIRST_REQUEST, valuesOfLea(), with(valuesOfLea(), "schoolLevel", "CM2"), CLAIRE_LEMAIRE);
    }

    private static void refused(Refusal refusal, ProposeStudentIdentity command, Object... history) {
        fixture(Student.class)
                .given(history)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
