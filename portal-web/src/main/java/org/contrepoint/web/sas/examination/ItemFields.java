package org.contrepoint.web.sas.examination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.contrepoint.family.GuardianField;
import org.contrepoint.record.FieldType;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.FormField.Kind;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.PlaceFields;
import org.contrepoint.web.sas.examination.DecisionForm.Choice;
import org.contrepoint.web.sas.examination.DecisionForm.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The inputs of one line of a request: what an officer decides, why, and the officer's own value where there is one. */
@Component
class ItemFields {

    private final PlaceFields places;
    private final MessageSource messages;

    ItemFields(PlaceFields places, MessageSource messages) {
        this.places = places;
        this.messages = messages;
    }

    /** @param mayAccept whether this officer may accept it, now or at all */
    List<FormField> decision(
            ItemView item, String label, boolean mayAccept, Choice choice, Rejection rejection, Locale locale) {
        String id = item.itemId().value().toString();
        String decision = "decision-" + id;
        RefusalReason reason = choice.reason();
        Stream<Verdict> verdicts = Stream.of(Verdict.ACCEPT, Verdict.REFUSE, Verdict.CORRECT)
                .filter(verdict -> mayAccept || verdict != Verdict.ACCEPT);
        return List.of(
                FormField.of(Kind.RADIO, decision)
                        .called(say("exam.decision", locale, label))
                        .options(verdicts.map(verdict -> option(verdict, "exam.decision.", locale))
                                .toList())
                        .value(
                                choice.verdict() == Verdict.NONE
                                        ? ""
                                        : choice.verdict().name()),
                FormField.of(Kind.SELECT, "reason-" + id)
                        .called(say("exam.reason", locale, label))
                        .options(Arrays.stream(RefusalReason.values())
                                .map(code -> option(code, "reason.", locale))
                                .toList())
                        .value(reason == null ? "" : reason.name())
                        .error(rejection.reason(choice))
                        .revealedBy(decision, Verdict.REFUSE.name(), Verdict.CORRECT.name()),
                FormField.of(Kind.TEXTAREA, "text-" + id)
                        .called(say("exam.text", locale, label))
                        .hint("exam.text.hint")
                        .maxLength(DecisionForm.LONGEST_TEXT)
                        .value(choice.text())
                        .error(rejection.text(choice))
                        .revealedBy(decision, Verdict.REFUSE.name(), Verdict.CORRECT.name()));
    }

    /** The inputs for a value of the officer's own, filled with what is asked for. */
    List<FormField> amending(
            SubjectKind kind, ItemView item, String label, Choice choice, Rejection rejection, Locale locale) {
        String prefix = "amend-" + item.itemId().value() + "-";
        Map<String, String> start = item.amended().isEmpty() ? item.proposed() : item.amended();
        boolean amended = !Decisions.amended(kind, item, choice).isEmpty();
        List<FormField> fields = new ArrayList<>();
        for (RecordField field : FieldCatalogue.group(kind, item.group())) {
            List<String> typed = choice.amended().get(field.code());
            FormField drawn = FormField.of(field, prefix + field.code())
                    .value(typed == null ? start.getOrDefault(field.code(), "") : String.join(",", typed))
                    .error(rejection.value(item.itemId(), field.code()));
            if (field.type() == FieldType.SCHOOL) {
                drawn.unsearchable();
                places.school(
                        drawn, List.of(start.getOrDefault(field.code(), ""), drawn.value()), "", List.of(), locale);
            } else if (field == GuardianField.CITY) {
                String code = GuardianField.POSTAL_CODE.code();
                List<String> sent = choice.amended().get(code);
                String postal = sent == null ? start.getOrDefault(code, "") : sent.getLast();
                places.town(drawn, prefix + code, postal, rejection.value(item.itemId(), field.code()));
            }
            fields.add(drawn);
        }
        fields.add(FormField.of(Kind.TEXTAREA, prefix + DecisionForm.WHY)
                .called(say("exam.amend.why", locale, label))
                .hint("exam.amend.why.hint")
                .maxLength(DecisionForm.LONGEST_TEXT)
                .value(
                        choice.why().isEmpty() && !item.amended().isEmpty()
                                ? Objects.requireNonNullElse(item.text(), "")
                                : choice.why())
                .error(rejection.why(choice, amended)));
        return fields;
    }

    private FormField.Option option(Enum<?> code, String words, Locale locale) {
        return new FormField.Option(code.name(), say(words + code.name(), locale));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
