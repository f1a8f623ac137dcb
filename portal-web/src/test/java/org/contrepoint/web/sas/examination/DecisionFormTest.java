package org.contrepoint.web.sas.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.web.sas.examination.DecisionForm.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class DecisionFormTest {

    private static final String NAME = "018f0000-0000-7000-8000-000000000001";
    private static final String PHONE = "018f0000-0000-7000-8000-000000000002";
    private static final String ADDRESS = "018f0000-0000-7000-8000-000000000003";

    private final MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();

    @Test
    void each_line_is_read_with_its_own_decision_reason_and_text() {
        sent("revision", "4");
        sent("decision-" + NAME, "ACCEPT");
        sent("decision-" + PHONE, "REFUSE");
        sent("reason-" + PHONE, "PROOF_MISSING");
        sent("text-" + PHONE, "  Envoyez\r\nun justificatif. ");
        sent("decision-" + ADDRESS, "CORRECT");
        sent("text-" + ADDRESS, "Il manque le numéro.");
        sent("dueDate", "09/03/2027");

        DecisionForm form = DecisionForm.read(sent);

        assertThat(form.revision()).isEqualTo(4);
        assertThat(form.decisions())
                .containsExactly(
                        ItemDecision.accept(item(NAME)),
                        ItemDecision.refuse(item(PHONE), RefusalReason.PROOF_MISSING, "Envoyez\nun justificatif."));
        assertThat(form.corrections()).containsExactly(item(ADDRESS));
        assertThat(form.due()).contains(LocalDate.of(2027, 3, 9));
        assertThat(form.mistake()).isEmpty();
    }

    @Test
    void a_line_without_a_decision_is_not_part_of_what_is_decided() {
        sent("text-" + NAME, "à vérifier");
        sent("reason-" + NAME, "");

        DecisionForm form = DecisionForm.read(sent);

        assertThat(form.decisions()).isEmpty();
        assertThat(form.corrections()).isEmpty();
        assertThat(form.choice(item(NAME)).text()).isEqualTo("à vérifier");
    }

    @Test
    void a_refusal_without_a_reason_is_passed_on_for_the_review_to_refuse() {
        sent("decision-" + NAME, "REFUSE");
        sent("reason-" + NAME, "NO_SUCH_REASON");

        assertThat(DecisionForm.read(sent).decisions())
                .isEqualTo(List.of(new ItemDecision(item(NAME), ItemDecision.Verdict.REFUSE, null, "")));
    }

    @Test
    void broken_input_is_left_out_and_never_fails() {
        sent("revision", "many");
        sent("decision-not-an-id", "ACCEPT");
        sent("decision-", "ACCEPT");
        sent("decision-" + NAME, "BURN");
        sent("text-" + NAME, "a\u0000b\u0007c");
        sent("dueDate", "31/02/2027");

        DecisionForm form = DecisionForm.read(sent);

        assertThat(form.revision()).isZero();
        assertThat(form.choices()).containsOnlyKeys(item(NAME));
        assertThat(form.choice(item(NAME)).verdict()).isEqualTo(Verdict.NONE);
        assertThat(form.choice(item(NAME)).text()).isEqualTo("abc");
        assertThat(form.due()).isEmpty();
        assertThat(form.dueDate()).isEqualTo("31/02/2027");
    }

    @Test
    void a_correction_beside_a_refusal_without_a_reason_sends_nothing() {
        sent("decision-" + NAME, "REFUSE");
        sent("decision-" + PHONE, "CORRECT");
        sent("text-" + PHONE, "Le numéro est incomplet.");
        sent("dueDate", "2027-03-09");

        assertThat(DecisionForm.read(sent).mistake()).containsInstanceOf(ReviewRefusal.ReasonMissing.class);
    }

    @Test
    void a_correction_without_a_date_that_exists_sends_nothing() {
        sent("decision-" + PHONE, "CORRECT");
        sent("text-" + PHONE, "Le numéro est incomplet.");
        sent("dueDate", "31/02/2027");

        assertThat(DecisionForm.read(sent).mistake()).containsInstanceOf(ReviewRefusal.DueDateOutOfRange.class);
    }

    @Test
    void an_officer_who_decides_again_keeps_the_texts_and_chooses_anew() {
        sent("decision-" + NAME, "REFUSE");
        sent("reason-" + NAME, "OTHER");
        sent("text-" + NAME, "Trop tard.");

        DecisionForm again = DecisionForm.read(sent).textsOnly();

        assertThat(again.decisions()).isEmpty();
        assertThat(again.choice(item(NAME)))
                .isEqualTo(new DecisionForm.Choice(Verdict.NONE, RefusalReason.OTHER, "Trop tard."));
    }

    @Test
    void a_line_named_twice_is_one_line() {
        sent("decision-" + NAME, "ACCEPT");
        sent("decision-" + NAME, "REFUSE");

        assertThat(DecisionForm.read(sent).choices().keySet()).isEqualTo(Set.of(item(NAME)));
    }

    private void sent(String name, String value) {
        sent.add(name, value);
    }

    private static ItemId item(String id) {
        return ItemId.of(UUID.fromString(id));
    }
}
