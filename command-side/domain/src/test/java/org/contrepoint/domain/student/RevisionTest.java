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
import static org.contrepoint.domain.Cast.except;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.student.StudentFixture.accept;
import static org.contrepoint.domain.student.StudentFixture.alone;
import static org.contrepoint.domain.student.StudentFixture.applied;
import static org.contrepoint.domain.student.StudentFixture.corrected;
import static org.contrepoint.domain.student.StudentFixture.images;
import static org.contrepoint.domain.student.StudentFixture.proposed;
import static org.contrepoint.domain.student.StudentFixture.proposedInsteadOf;
import static org.contrepoint.domain.student.StudentFixture.released;
import static org.contrepoint.domain.student.StudentFixture.revise;
import static org.contrepoint.domain.student.StudentFixture.revised;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.AtOnceItem.Why;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.FieldsClosed;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.LineNotHeld;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.RecordRefusal.StaleForm;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.StudentChangedAtOnce;
import org.junit.jupiter.api.Test;

/** A family writes lines of its request anew, in the same request. */
class RevisionTest {
    private static final SubmissionId AGAIN = new SubmissionId(new UUID(0, 41));
    private static final SubmissionId ONCE_MORE = new SubmissionId(new UUID(0, 42));
    private static final ProposedItem CM2 = alone(FIRST_REQUEST, "schoolLevel", "SIXIEME", "CM2");
    private static final ProposedItem ROSE = alone(FIRST_REQUEST, "firstName", "Léa", "Léa-Rose");
    private static final ProposedItem CM1 = alone(AGAIN, "schoolLevel", "SIXIEME", "CM1");
    private static final RevisedItem CM1_FOR_CM2 = new RevisedItem(CM2.itemId(), CM1);

    private final AggregateTestFixture<Student> student = fixture(Student.class);

    @Test
    void a_line_written_anew_is_a_new_line_in_place_of_the_former_one() {
        student.given(lea(), proposed(FIRST_REQUEST, ROSE, CM2))
                .when(revise(AGAIN, "schoolLevel", "CM1"))
                .expectEvents(revised(AGAIN, CM1_FOR_CM2));
    }

    @Test
    void only_the_lines_that_changed_are_new() {
        student.given(lea(), proposed(FIRST_REQUEST, ROSE, CM2))
                .when(revise(AGAIN, "schoolLevel", "CM1", "firstName", "Léa-Rose"))
                .expectEvents(revised(AGAIN, CM1_FOR_CM2));
    }

    @Test
    void the_new_line_is_the_one_that_is_applied() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), revised(AGAIN, CM1_FOR_CM2))
                .when(accept(FIRST_REQUEST, CM2.itemId(), CM1.itemId()))
                .expectEvents(applied(FIRST_REQUEST, CM1.itemId(), "schoolLevel", "SIXIEME", "CM1"));
    }

    @Test
    void the_new_line_is_based_on_what_the_record_says_now() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), corrected("schoolLevel", "SIXIEME", "CINQUIEME"))
                .when(new ReviseStudentProposal(
                        LEA,
                        LEMAIRE,
                        FIRST_REQUEST,
                        AGAIN,
                        Map.of("schoolLevel", "CINQUIEME"),
                        Map.of("schoolLevel", "CM1"),
                        CLAIRE_LEMAIRE))
                .expectEvents(
                        revised(AGAIN, new RevisedItem(CM2.itemId(), alone(AGAIN, "schoolLevel", "CINQUIEME", "CM1"))));
    }

    @Test
    void a_revision_may_be_revised_again() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), revised(AGAIN, CM1_FOR_CM2))
                .when(revise(ONCE_MORE, "schoolLevel", "CM2"))
                .expectEvents(revised(
                        ONCE_MORE, new RevisedItem(CM1.itemId(), alone(ONCE_MORE, "schoolLevel", "SIXIEME", "CM2"))));
    }

    @Test
    void sending_a_revision_twice_makes_one() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), revised(AGAIN, CM1_FOR_CM2))
                .when(revise(AGAIN, "schoolLevel", "CM1"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_line_that_is_taken_back_to_what_the_record_says_has_no_object_any_more() {
        ProposedItem back = alone(AGAIN, "schoolLevel", "SIXIEME", "SIXIEME");
        student.given(lea(), proposed(FIRST_REQUEST, CM2))
                .when(revise(AGAIN, "schoolLevel", "SIXIEME"))
                .expectEvents(
                        revised(AGAIN, new RevisedItem(CM2.itemId(), back)),
                        released(FIRST_REQUEST, List.of(back.itemId()), List.of()));
    }

    @Test
    void what_waits_already_is_no_change() {
        refused(new NothingChanged(), revise(AGAIN, "schoolLevel", "CM2"), lea(), proposed(FIRST_REQUEST, CM2));
    }

    @Test
    void a_line_that_waits_no_more_cannot_be_revised() {
        refused(new LineNotHeld(), revise(AGAIN, "firstName", "Lou"), lea(), proposed(FIRST_REQUEST, CM2));
        refused(
                new LineNotHeld(),
                revise(AGAIN, "schoolLevel", "CM1"),
                lea(),
                proposed(FIRST_REQUEST, CM2),
                released(FIRST_REQUEST, List.of(), List.of(CM2.itemId())));
        refused(
                new LineNotHeld(),
                revise(AGAIN, "schoolLevel", "CM1"),
                lea(),
                proposed(FIRST_REQUEST, CM2),
                proposedInsteadOf(
                        new ReplacedItem(FIRST_REQUEST, CM2.itemId()),
                        SECOND_REQUEST,
                        alone(SECOND_REQUEST, "schoolLevel", "SIXIEME", "CINQUIEME")));
    }

    @Test
    void the_other_home_does_not_revise_this_ones_request_and_strangers_learn_nothing() {
        for (FamilyId another : List.of(BENALI, STRANGERS)) {
            refused(new NotYourRecord(), reviseAs(another, SAMIR_BENALI), lea(), proposed(FIRST_REQUEST, CM2));
        }
        refused(new NotYourRecord(), reviseAs(LEMAIRE, CLAIRE_LEMAIRE), lea());
        refused(new NotYourRecord(), reviseAs(LEMAIRE, CLAIRE_LEMAIRE));
    }

    @Test
    void a_form_filled_against_values_that_moved_is_stale() {
        refused(
                new StaleForm(List.of("schoolLevel")),
                revise(AGAIN, "schoolLevel", "CM1"),
                lea(),
                proposed(FIRST_REQUEST, CM2),
                corrected("schoolLevel", "SIXIEME", "CINQUIEME"));
    }

    @Test
    void a_revision_is_checked_like_any_value_and_by_the_policy_of_its_day() {
        refused(
                new InvalidValues(Map.of("schoolLevel", "not-in-list")),
                revise(AGAIN, "schoolLevel", "DOCTORAT"),
                lea(),
                proposed(FIRST_REQUEST, CM2));
        PolicyKey level = new PolicyKey(SubjectKind.STUDENT, "schoolLevel", Role.FAMILY);
        fixture(Student.class, except(level, FieldPolicy.READ_ONLY))
                .given(lea(), proposed(FIRST_REQUEST, CM2))
                .when(revise(AGAIN, "schoolLevel", "CM1"))
                .expectException(Refused.class)
                .expectExceptionDetails(new FieldsClosed(List.of("schoolLevel")));
    }

    @Test
    void rule_8_a_consent_withdrawn_on_second_thoughts_does_not_wait_either() {
        ProposedItem wider = images(FIRST_REQUEST, images("CAPTURE", ""), images("DIFFUSION", "PRINT"));
        StudentChangedAtOnce withdrawn = new StudentChangedAtOnce(
                LEA,
                LEMAIRE,
                FIRST_REQUEST,
                AGAIN,
                SAINT_JUNIEN,
                CLAIRE_LEMAIRE,
                NOW,
                List.of(new AtOnceItem("imageRights", Why.CANNOT_WAIT, images("CAPTURE", ""), images("NONE", ""))),
                List.of(new ReplacedItem(FIRST_REQUEST, wider.itemId())));
        student.given(lea(), proposed(FIRST_REQUEST, wider))
                .when(revise(AGAIN, "imageRights", "NONE"))
                .expectEvents(withdrawn);
        fixture(Student.class)
                .given(lea(), proposed(FIRST_REQUEST, wider), withdrawn)
                .when(revise(AGAIN, "imageRights", "NONE"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static ReviseStudentProposal reviseAs(FamilyId family, Actor by) {
        return new ReviseStudentProposal(
                LEA, family, FIRST_REQUEST, AGAIN, valuesOfLea(), Map.of("schoolLevel", "CM1"), by);
    }

    private static void refused(Refusal refusal, ReviseStudentProposal command, Object... history) {
        fixture(Student.class)
                .given(history)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
