package org.contrepoint.web.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.Term;
import org.contrepoint.view.teaching.EvaluationView;
import org.contrepoint.web.access.Visitor;
import org.junit.jupiter.api.Test;

/** What becomes of the evaluations that a teacher types. */
class EvaluationIT {

    private final ClassCast cast = ClassCast.of(2);
    private final String path = cast.path() + "/evaluations";

    @Test
    void what_was_typed_is_saved_for_its_term_and_its_student() {
        Visitor.Answer answer = cast.visitor().post(path, typed("16,5", "Beau son."));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(path + "?periode=FIRST");
        assertThat(cast.visitor().get(answer.location()).body())
                .contains("Les évaluations sont enregistrées", "value=\"16,5\"", "Beau son.");
        assertThat(cast.view().evaluations()).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.studentId()).isEqualTo(cast.student(0));
            assertThat(evaluation.term()).isEqualTo(Term.FIRST);
            assertThat(evaluation.grade()).isEqualTo("16.5");
        });
    }

    @Test
    void one_wrong_row_keeps_what_was_typed_and_the_others_are_saved() {
        Map<String, String> form = typed("21", "Trop bien.");
        form.put("comment." + cast.student(1).value(), "Régulier.");

        Visitor.Answer answer = cast.visitor().post(path, form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Une évaluation n’est pas enregistrée",
                        "L’autre évaluation que vous avez changée est enregistrée")
                .contains(
                        "href=\"#grade." + cast.student(0).value(),
                        "Une note va de 0 à 20",
                        "value=\"21\"",
                        "Trop bien.");
        assertThat(cast.view().evaluations())
                .extracting(EvaluationView::comment)
                .containsExactly("Régulier.");
    }

    @Test
    void a_comment_too_tooLongcomes_back_whole() {
        String tooLong = "é".repeat(EvaluateStudent.MOST_LETTERS + 1);

        Visitor.Answer answer = cast.visitor().post(path, typed("", tooLong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("trop longue", tooLong);
        assertThat(cast.view().evaluations()).isEmpty();
    }

    @Test
    void rows_that_nobody_touched_are_not_sent_even_if_they_changed_elsewhere() {
        Map<String, String> before = typed("", "");
        cast.visitor().post(path, typed("12", "Saisie au bureau."));
        before.put("comment." + cast.student(1).value(), "Saisie au téléphone.");

        assertThat(cast.visitor().post(path, before).status()).isEqualTo(303);

        assertThat(cast.view().evaluations())
                .extracting(EvaluationView::comment)
                .containsExactlyInAnyOrder("Saisie au bureau.", "Saisie au téléphone.");
    }

    @Test
    void a_row_that_changed_elsewhere_stands_beside_what_was_typed() {
        Map<String, String> stale = typed("9", "Ancien avis.");
        cast.visitor().post(path, typed("12", "Nouvel avis."));

        Visitor.Answer answer = cast.visitor().post(path, stale);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Elle a changé entre-temps", "12 Nouvel avis.", "Ancien avis.");
        assertThat(cast.view().evaluations())
                .extracting(EvaluationView::comment)
                .containsExactly("Nouvel avis.");
    }

    /** The form of the first term with one student's row filled. */
    private Map<String, String> typed(String grade, String comment) {
        Map<String, String> form = cast.visitor().get(path + "?periode=FIRST").form("evaluations");
        form.put("grade." + cast.student(0).value(), grade);
        form.put("comment." + cast.student(0).value(), comment);
        return form;
    }
}
