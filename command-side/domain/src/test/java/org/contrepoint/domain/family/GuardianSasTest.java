package org.contrepoint.domain.family;

import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.STRANGERS;
import static org.contrepoint.domain.Cast.claire;
import static org.contrepoint.domain.Cast.except;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfClaire;
import static org.contrepoint.domain.Cast.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.actor.Role;
import org.contrepoint.family.AmendGuardianProposal;
import org.contrepoint.family.CorrectGuardian;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianChangedAtOnce;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianIdentityProposed;
import org.contrepoint.family.GuardianProposalAmended;
import org.contrepoint.family.GuardianProposalConflicted;
import org.contrepoint.family.GuardianProposalReleased;
import org.contrepoint.family.GuardianProposalRestored;
import org.contrepoint.family.GuardianProposalRevised;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.family.RestoreGuardianProposal;
import org.contrepoint.family.ReviseGuardianProposal;
import org.contrepoint.message.Refused;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the sas where they meet a guardian's record; a student's tests try them at length. */
class GuardianSasTest {
    private static final SubmissionId AGAIN = new SubmissionId(new UUID(0, 41));
    private static final AmendmentId DRAFT = AmendmentId.of(new UUID(0, 51));
    private static final ProposedItem MAIL = mail(line(FIRST_REQUEST, "email"), "claire@example.org");

    private final AggregateTestFixture<Guardian> guardian = fixture(Guardian.class);

    @Test
    void rule_4_the_quotient_familial_is_decided_with_its_proof() {
        guardian.given(claire())
                .when(propose("quotientFamilial", "845", "quotientProof", "CAF_CERTIFICATE"))
                .expectEvents(proposed(quotient(Map.of("quotientFamilial", "", "quotientProof", ""), "845")));
    }

    @Test
    void rule_4_a_quotient_without_a_proof_is_refused() {
        refused(Map.of("quotientProof", "required"), "quotientFamilial", "845");
    }

    @Test
    void rule_4_a_proof_goes_with_the_quotient_that_it_proved() {
        Map<String, String> known = with(valuesOfClaire(), "quotientFamilial", "845", "quotientProof", "TAX_NOTICE");
        fixture(Guardian.class)
                .given(new GuardianRegistered(CLAIRE, LEMAIRE, SAINT_JUNIEN, known, NOW))
                .when(new ProposeGuardianIdentity(
                        CLAIRE, LEMAIRE, FIRST_REQUEST, known, with(known, "quotientFamilial", ""), CLAIRE_LEMAIRE))
                .expectEvents(proposed(new ProposedItem(
                        line(FIRST_REQUEST, "quotientFamilial"),
                        "quotientFamilial",
                        ItemKind.GROUP,
                        1,
                        Map.of("quotientFamilial", "845", "quotientProof", "TAX_NOTICE"),
                        Map.of("quotientFamilial", "", "quotientProof", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "8,45", "-1", "0845", "huit cents", "1 200"})
    void a_quotient_is_a_whole_number_of_euros(String typed) {
        refused(Map.of("quotientFamilial", "invalid-amount"), "quotientFamilial", typed, "quotientProof", "TAX_NOTICE");
    }

    @Test
    void rule_7_a_policy_of_the_school_applies_a_guardians_change_at_once() {
        PolicyKey byFamily = new PolicyKey(SubjectKind.GUARDIAN, "email", Role.FAMILY);
        fixture(Guardian.class, except(byFamily, FieldPolicy.AT_ONCE))
                .given(claire())
                .when(propose("email", "claire@example.org"))
                .expectEvents(new GuardianChangedAtOnce(
                        CLAIRE,
                        LEMAIRE,
                        FIRST_REQUEST,
                        SAINT_JUNIEN,
                        CLAIRE_LEMAIRE,
                        NOW,
                        List.of(new AtOnceItem("email", AtOnceItem.Why.POLICY, MAIL.base(), MAIL.proposed())),
                        List.of()));
    }

    @Test
    void lines_are_revised_amended_and_restored_like_a_students() {
        ProposedItem newer = mail(line(AGAIN, "email"), "c.lemaire@example.org");
        GuardianProposalRevised revised = new GuardianProposalRevised(
                CLAIRE,
                LEMAIRE,
                FIRST_REQUEST,
                AGAIN,
                SAINT_JUNIEN,
                CLAIRE_LEMAIRE,
                NOW,
                List.of(new RevisedItem(MAIL.itemId(), newer)));
        guardian.given(claire(), proposed(MAIL))
                .when(revise(LEMAIRE, "c.lemaire@example.org"))
                .expectEvents(revised);
        Map<String, String> staffs = Map.of("email", "famille.lemaire@example.org");
        fixture(Guardian.class)
                .given(claire(), proposed(MAIL), revised)
                .when(new AmendGuardianProposal(CLAIRE, FIRST_REQUEST, newer.itemId(), DRAFT, staffs, SECRETARIAT))
                .expectEvents(new GuardianProposalAmended(
                        CLAIRE,
                        FIRST_REQUEST,
                        new AmendedItem(DRAFT, newer.itemId(), "email", newer.proposed(), staffs),
                        SECRETARIAT,
                        NOW));
        fixture(Guardian.class)
                .given(
                        claire(),
                        proposed(MAIL),
                        new GuardianProposalReleased(CLAIRE, FIRST_REQUEST, NOW, List.of(), List.of(MAIL.itemId())))
                .when(new RestoreGuardianProposal(CLAIRE, FIRST_REQUEST, Set.of(MAIL.itemId())))
                .expectEvents(new GuardianProposalRestored(CLAIRE, FIRST_REQUEST, NOW, List.of(MAIL), List.of()));
    }

    @Test
    void another_family_revises_nothing_and_learns_nothing() {
        guardian.given(claire(), proposed(MAIL))
                .when(revise(STRANGERS, "intrus@example.org"))
                .expectException(Refused.class)
                .expectExceptionDetails(new NotYourRecord())
                .expectNoEvents();
    }

    @Test
    void rule_1_a_correction_meets_the_line_that_waits_for_the_field_at_once() {
        Map<String, String> moved = Map.of("email", "clairelemaire@example.org");
        guardian.given(claire(), proposed(MAIL))
                .when(new CorrectGuardian(CLAIRE, moved, SECRETARIAT))
                .expectEvents(
                        new GuardianCorrected(CLAIRE, MAIL.base(), moved, SECRETARIAT, NOW),
                        new GuardianProposalConflicted(
                                CLAIRE,
                                FIRST_REQUEST,
                                NOW,
                                List.of(new ConflictedItem(
                                        MAIL.itemId(), "email", MAIL.base(), moved, MAIL.proposed()))));
    }

    private static ProposedItem mail(org.contrepoint.review.ItemId itemId, String wanted) {
        return new ProposedItem(
                itemId, "email", Map.of("email", "claire.lemaire@example.org"), Map.of("email", wanted));
    }

    private static ProposedItem quotient(Map<String, String> base, String amount) {
        return new ProposedItem(
                line(FIRST_REQUEST, "quotientFamilial"),
                "quotientFamilial",
                ItemKind.GROUP,
                1,
                base,
                Map.of("quotientFamilial", amount, "quotientProof", "CAF_CERTIFICATE"));
    }

    private static ProposeGuardianIdentity propose(String... codesAndTexts) {
        return new ProposeGuardianIdentity(
                CLAIRE,
                LEMAIRE,
                FIRST_REQUEST,
                valuesOfClaire(),
                with(valuesOfClaire(), codesAndTexts),
                CLAIRE_LEMAIRE);
    }

    private static ReviseGuardianProposal revise(FamilyId family, String mail) {
        return new ReviseGuardianProposal(
                CLAIRE, family, FIRST_REQUEST, AGAIN, valuesOfClaire(), Map.of("email", mail), CLAIRE_LEMAIRE);
    }

    private static GuardianIdentityProposed proposed(ProposedItem item) {
        return new GuardianIdentityProposed(
                CLAIRE, LEMAIRE, FIRST_REQUEST, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, List.of(item), List.of());
    }

    private static void refused(Map<String, String> errors, String... codesAndTexts) {
        fixture(Guardian.class)
                .given(claire())
                .when(propose(codesAndTexts))
                .expectException(Refused.class)
                .expectExceptionDetails(new InvalidValues(errors))
                .expectNoEvents();
    }
}
