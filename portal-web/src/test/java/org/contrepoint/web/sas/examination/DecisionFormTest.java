package org.contrepoint.web.sas.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.web.sas.examination.DecisionForm.Choice;
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
        assertThat(form.choice(item(NAME)).verdict()).isEqualTo(Verdict.ACCEPT);
        assertThat(form.choice(item(PHONE)))
                .isEqualTo(new Choice(
                        Verdict.REFUSE, RefusalReason.PROOF_MISSING, "Envoyez\nun justificatif.", Map.of(), ""));
        assertThat(form.choice(item(ADDRESS)).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(form.due()).contains(LocalDate.of(2027, 3, 9));
        assertThat(form.allClean()).isFalse();
    }

    @Test
    void the_officers_own_values_are_read_field_by_field() {
        sent("amend-" + ADDRESS + "-city", "Limoges");
        sent("amend-" + ADDRESS + "-postalCode", "87000");
        sent("amend-" + ADDRESS + "-text", "Le code postal ne va pas avec la commune.");

        Choice address = DecisionForm.read(sent).choice(item(ADDRESS));

        assertThat(address.amended()).isEqualTo(Map.of("city", List.of("Limoges"), "postalCode", List.of("87000")));
        assertThat(address.amendedText()).isEqualTo("Le code postal ne va pas avec la commune.");
    }

    @Test
    void a_line_without_a_decision_keeps_what_was_typed() {
        sent("text-" + NAME, "à vérifier");
        sent("reason-" + NAME, "");

        DecisionForm form = DecisionForm.read(sent);

        assertThat(form.choice(item(NAME)).verdict()).isEqualTo(Verdict.NONE);
        assertThat(form.choice(item(NAME)).text()).isEqualTo("à vérifier");
    }

    @Test
    void broken_input_is_left_out_and_never_fails() {
        sent("revision", "many");
        sent("decision-not-an-id", "ACCEPT");
        sent("decision-", "ACCEPT");
        sent("amend-" + PHONE, "x");
        sent("amend-" + NAME + "-../city", "x");
        sent("decision-" + NAME, "BURN");
        sent("text-" + NAME, "a\u0000b\u0007c");
        sent("dueDate", "31/02/2027");

        DecisionForm form = DecisionForm.read(sent);

        assertThat(form.revision()).isZero();
        assertThat(form.choice(item(NAME))).isEqualTo(new Choice(Verdict.NONE, null, "abc", Map.of(), ""));
        assertThat(form.due()).isEmpty();
        assertThat(form.dueDate()).isEqualTo("31/02/2027");
    }

    @Test
    void an_officer_who_decides_again_keeps_what_was_typed_and_chooses_anew() {
        sent("decision-" + NAME, "REFUSE");
        sent("reason-" + NAME, "OTHER");
        sent("text-" + NAME, "Trop tard.");
        sent("amend-" + NAME + "-lastName", "Lemaire");
        sent("clean", "true");

        DecisionForm again = DecisionForm.read(sent).textsOnly();

        assertThat(again.allClean()).isFalse();
        assertThat(again.choice(item(NAME)))
                .isEqualTo(new Choice(
                        Verdict.NONE, RefusalReason.OTHER, "Trop tard.", Map.of("lastName", List.of("Lemaire")), ""));
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
