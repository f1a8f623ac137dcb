package org.contrepoint.web.sas.examination;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.web.page.Comparison;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.FormField.Kind;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.sas.examination.DecisionForm.Choice;
import org.contrepoint.web.sas.examination.DecisionForm.Verdict;
import org.contrepoint.web.sas.examination.ExaminationPage.Item;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the lines of a request in words: what the record says, what the family asks for, and what may be answered. */
@Component
class ExaminationItems {

    private final FieldText texts;
    private final SchoolTime time;
    private final MessageSource messages;

    ExaminationItems(FieldText texts, SchoolTime time, MessageSource messages) {
        this.texts = texts;
        this.time = time;
        this.messages = messages;
    }

    /** Whether staff may decide a line that stands there. */
    static boolean open(ItemState state) {
        return state == ItemState.PENDING || state == ItemState.CONFLICT;
    }

    Item item(SubjectKind kind, ItemView item, DecisionForm form, Rejection rejection, Locale locale) {
        boolean open = open(item.state());
        boolean clash = open && clashes(item);
        String label = texts.groupLabel(item.group(), locale);
        Instant decidedAt = item.decidedAt();
        RefusalReason reason = item.reason();
        return new Item(
                item.itemId().value().toString(),
                label,
                item.state(),
                clash,
                open && item.standing() == ItemView.Standing.MOOT,
                new Comparison(label, false, clash, rows(kind, item, locale)),
                open ? fields(item, label, form.choice(item.itemId()), rejection, locale) : List.of(),
                reason == null ? "" : say("reason." + reason, locale),
                Objects.requireNonNullElse(item.text(), ""),
                Objects.requireNonNullElse(item.decidedByName(), ""),
                decidedAt == null ? "" : time.moment(decidedAt, locale));
    }

    private static boolean clashes(ItemView item) {
        return item.state() == ItemState.CONFLICT || item.standing() == ItemView.Standing.CONFLICT;
    }

    private List<FormField> fields(ItemView item, String label, Choice choice, Rejection rejection, Locale locale) {
        String id = item.itemId().value().toString();
        String decision = "decision-" + id;
        RefusalReason reason = choice.reason();
        return List.of(
                FormField.of(Kind.RADIO, decision)
                        .called(say("exam.decision", locale, label))
                        .options(Stream.of(Verdict.ACCEPT, Verdict.REFUSE, Verdict.CORRECT)
                                .map(verdict -> option(verdict, "exam.decision.", locale))
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
                        .revealedBy(decision, Verdict.REFUSE.name()),
                FormField.of(Kind.TEXTAREA, "text-" + id)
                        .called(say("exam.text", locale, label))
                        .hint("exam.text.hint")
                        .maxLength(DecisionForm.LONGEST_TEXT)
                        .value(choice.text())
                        .error(rejection.text(choice))
                        .revealedBy(decision, Verdict.REFUSE.name(), Verdict.CORRECT.name()));
    }

    private FormField.Option option(Enum<?> code, String words, Locale locale) {
        return new FormField.Option(code.name(), say(words + code.name(), locale));
    }

    /** Only what differs: a field of the group that nobody touched says nothing. */
    private List<Comparison.Row> rows(SubjectKind kind, ItemView item, Locale locale) {
        return FieldCatalogue.group(kind, item.group()).stream()
                .filter(field -> Stream.of(item.base(), item.current(), item.proposed())
                                .map(values -> values.getOrDefault(field.code(), ""))
                                .distinct()
                                .count()
                        > 1)
                .map(field -> new Comparison.Row(
                        texts.label(field, locale),
                        text(field, item.base(), locale),
                        text(field, item.current(), locale),
                        text(field, item.proposed(), locale)))
                .toList();
    }

    private String text(RecordField field, Map<String, String> values, Locale locale) {
        String value = values.getOrDefault(field.code(), "");
        return value.isEmpty() ? say("common.empty", locale) : texts.text(field, value, locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
