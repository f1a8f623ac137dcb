package org.contrepoint.web.sas.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.sas.examination.DecisionForm.Choice;
import org.contrepoint.web.sas.examination.DecisionForm.Verdict;
import org.contrepoint.web.sas.examination.Decisions.Draft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Instant NOON = Instant.parse("2026-06-09T10:00:00Z");
    private static final AccountId OFFICER = AccountId.of(new UUID(0, 9));
    private static final AmendmentId FIRST_VALUE = AmendmentId.of(new UUID(0, 7));

    private static final ItemView PHONE = line(1, "mobilePhone", "", "", "+33612345678");
    private static final ItemView CONFLICT = line(2, "email", "a@example.org", "b@example.org", "c@example.org");
    private static final ItemView EXIT = twice(line(3, "exitPermission", "ACCOMPANIED", "ACCOMPANIED", "ALONE"));

    @Test
    void a_value_left_as_the_family_sent_it_is_accepted_as_it_is() {
        Decisions wanted = decide(PHONE, accept(Map.of("mobilePhone", List.of("06 12 34 56 78")), ""));

        assertThat(wanted.drafts()).isEmpty();
        assertThat(wanted.decisions()).containsExactly(ItemDecision.accept(PHONE.itemId()));
    }

    @Test
    void another_value_is_drafted_first_and_then_accepted_with_its_text() {
        Decisions wanted =
                decide(PHONE, accept(Map.of("mobilePhone", List.of("06 12 34 56 79")), "Deux chiffres inversés."));

        Draft draft = wanted.drafts().getFirst();
        assertThat(draft.values()).isEqualTo(Map.of("mobilePhone", "+33612345679"));
        assertThat(wanted.decisions())
                .containsExactly(
                        ItemDecision.acceptAmended(PHONE.itemId(), draft.amendment(), "Deux chiffres inversés."));
        assertThat(wanted.mistake()).isEmpty();
    }

    @Test
    void another_value_without_a_text_is_not_even_drafted() {
        Decisions wanted = decide(PHONE, accept(Map.of("mobilePhone", List.of("06 12 34 56 79")), ""));

        assertThat(wanted.mistake()).containsInstanceOf(ReviewRefusal.ReasonMissing.class);
    }

    @Test
    void a_second_approver_who_keeps_the_first_ones_value_accepts_that_very_value() {
        ItemView endorsed = endorsed(EXIT, Map.of("exitPermission", "NAMED_PERSONS", "exitPersons", "Nora"));

        Decisions wanted = decide(
                endorsed,
                accept(
                        Map.of("exitPermission", List.of("NAMED_PERSONS"), "exitPersons", List.of("Nora")),
                        "Vu avec la famille."));

        assertThat(wanted.drafts()).isEmpty();
        assertThat(wanted.decisions())
                .containsExactly(ItemDecision.acceptAmended(endorsed.itemId(), FIRST_VALUE, "Vu avec la famille."));
    }

    @Test
    void accepting_all_that_is_clean_leaves_conflicts_two_approvers_and_other_choices_alone() {
        ItemView city = line(4, "city", "Limoges", "Limoges", "Tulle");
        DecisionForm form = new DecisionForm(
                3,
                Map.of(city.itemId(), new Choice(Verdict.REFUSE, RefusalReason.OTHER, "Non", Map.of(), "")),
                "",
                true,
                "");

        Decisions wanted = Decisions.of(request(PHONE, CONFLICT, EXIT, city), form);

        assertThat(wanted.decisions()).containsExactly(ItemDecision.accept(PHONE.itemId()));
    }

    @Test
    void a_refusal_without_a_reason_is_passed_on_for_the_review_to_refuse() {
        Decisions wanted = decide(PHONE, new Choice(Verdict.REFUSE, null, "", Map.of(), ""));

        assertThat(wanted.decisions())
                .containsExactly(new ItemDecision(PHONE.itemId(), ItemDecision.Verdict.REFUSE, null, "", null));
        assertThat(wanted.mistake()).containsInstanceOf(ReviewRefusal.ReasonMissing.class);
    }

    @Test
    void a_correction_without_a_date_that_exists_is_a_mistake() {
        Decisions wanted = decide(PHONE, new Choice(Verdict.CORRECT, null, "Incomplet.", Map.of(), ""));

        assertThat(wanted.decisions())
                .containsExactly(ItemDecision.correct(PHONE.itemId(), RefusalReason.OTHER, "Incomplet."));
        assertThat(wanted.mistake()).containsInstanceOf(ReviewRefusal.DueDateOutOfRange.class);
    }

    @Test
    void the_first_of_two_acceptances_goes_nowhere_yet() {
        Decisions wanted = decide(EXIT, accept(Map.of(), ""));

        assertThat(wanted.onlyEndorses(request(EXIT))).isTrue();
        assertThat(wanted.steps(request(EXIT))).isEqualTo(1);
        assertThat(decide(PHONE, accept(Map.of(), "")).steps(request(PHONE))).isEqualTo(2);
    }

    private static Decisions decide(ItemView item, Choice choice) {
        return Decisions.of(request(item), new DecisionForm(3, Map.of(item.itemId(), choice), "", false, ""));
    }

    private static Choice accept(Map<String, List<String>> amended, String why) {
        return new Choice(Verdict.ACCEPT, null, "", amended, why);
    }

    private static ItemView line(int number, String field, String base, String current, String proposed) {
        return new ItemView(
                ItemId.of(new UUID(0, number)),
                field,
                ItemKind.FIELD,
                1,
                Map.of(field, base),
                Map.of(field, current),
                Map.of(field, proposed),
                Map.of(),
                ItemState.PENDING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ItemView twice(ItemView item) {
        return with(item, 2, Map.of(), null, null);
    }

    private static ItemView endorsed(ItemView item, Map<String, String> amended) {
        return with(item, 2, amended, OFFICER, FIRST_VALUE);
    }

    private static ItemView with(
            ItemView item,
            int approvals,
            Map<String, String> amended,
            @Nullable AccountId endorsedBy,
            @Nullable AmendmentId amendment) {
        return new ItemView(
                item.itemId(),
                item.group(),
                item.kind(),
                approvals,
                item.base(),
                item.current(),
                item.proposed(),
                amended,
                item.state(),
                null,
                null,
                null,
                null,
                endorsedBy,
                endorsedBy == null ? null : "Camille Roy",
                endorsedBy == null ? null : NOON,
                amendment,
                null);
    }

    private static RequestView request(ItemView... items) {
        return new RequestView(
                RequestId.of(new UUID(0, 1)),
                new Subject(SubjectKind.STUDENT, new UUID(0, 2)),
                "Léa Lemaire",
                SiteId.of(new UUID(0, 3)),
                List.of(),
                RequestState.SUBMITTED,
                3,
                AccountId.of(new UUID(0, 4)),
                "Claire Lemaire",
                false,
                NOON,
                NOON,
                Duration.ofHours(1),
                null,
                null,
                null,
                LocalDate.of(2026, 7, 1),
                false,
                null,
                0,
                false,
                null,
                Set.of(),
                Arrays.asList(items),
                Map.of());
    }
}
