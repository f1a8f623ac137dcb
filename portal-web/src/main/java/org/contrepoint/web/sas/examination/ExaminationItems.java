package org.contrepoint.web.sas.examination;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.contrepoint.account.AccountId;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.web.page.Comparison;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.sas.examination.DecisionForm.Choice;
import org.contrepoint.web.sas.examination.ExaminationPage.Amended;
import org.contrepoint.web.sas.examination.ExaminationPage.Item;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the lines of a request in words: what the record says, what the family asks for, and what may be answered. */
@Component
class ExaminationItems {

    private final FieldText texts;
    private final ItemFields fields;
    private final SchoolTime time;
    private final MessageSource messages;

    ExaminationItems(FieldText texts, ItemFields fields, SchoolTime time, MessageSource messages) {
        this.texts = texts;
        this.fields = fields;
        this.time = time;
        this.messages = messages;
    }

    /** Whether staff may decide a line that stands there. */
    static boolean open(ItemState state) {
        return state == ItemState.PENDING || state == ItemState.CONFLICT;
    }

    /**
     * @param names what document types are called
     * @param persons the officer, and whoever the officer acts for: who counts as one of the two that accept
     */
    Item item(
            SubjectKind kind,
            ItemView item,
            Map<String, String> names,
            Set<AccountId> persons,
            DecisionForm form,
            Rejection rejection,
            Locale locale) {
        boolean open = open(item.state());
        boolean clash = open && item.standing() == ItemView.Standing.CONFLICT;
        boolean endorsedByThem = item.endorsedBy() != null && persons.contains(item.endorsedBy());
        String label = texts.groupLabel(item.group(), names, locale);
        Choice choice = form.choice(item.itemId());
        List<FormField> amending = open && !endorsedByThem && !kind.isFolder()
                ? fields.amending(kind, item, label, choice, rejection, locale)
                : List.of();
        Instant decidedAt = item.decidedAt();
        RefusalReason reason = item.reason();
        return new Item(
                item.itemId().value().toString(),
                label,
                item.state(),
                clash,
                open && item.standing() == ItemView.Standing.MOOT,
                new Comparison(label, false, clash, rows(kind, item, clash, locale)),
                amended(kind, item, locale),
                open ? approval(item, endorsedByThem, locale) : "",
                open ? fields.decision(item, label, !endorsedByThem, choice, rejection, locale) : List.of(),
                amending,
                !Decisions.amended(kind, item, choice).isEmpty()
                        || amending.stream().anyMatch(FormField::invalid),
                reason == null ? "" : say("reason." + reason, locale),
                Objects.requireNonNullElse(item.text(), ""),
                Objects.requireNonNullElse(item.decidedByName(), ""),
                decidedAt == null ? "" : time.moment(decidedAt, locale));
    }

    private String approval(ItemView item, boolean byThem, Locale locale) {
        if (item.approvals() < 2) {
            return "";
        }
        Instant at = item.endorsedAt();
        if (item.endorsedBy() == null || at == null) {
            return say("exam.approval.two", locale);
        }
        return byThem
                ? say("exam.approval.mine", locale, time.moment(at, locale))
                : say(
                        "exam.approval.first",
                        locale,
                        Objects.requireNonNullElse(item.endorsedByName(), ""),
                        time.moment(at, locale));
    }

    /** Only what differs: a field of the group that nobody touched says nothing. */
    private List<Comparison.Row> rows(SubjectKind kind, ItemView item, boolean clash, Locale locale) {
        Stream<Map<String, String>> shown = clash || open(item.state())
                ? Stream.of(item.base(), item.current(), item.proposed())
                : Stream.of(item.base(), item.proposed());
        List<Map<String, String>> compared = shown.toList();
        return FieldCatalogue.group(kind, item.group()).stream()
                .filter(field -> compared.stream()
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

    private List<Amended> amended(SubjectKind kind, ItemView item, Locale locale) {
        return FieldCatalogue.group(kind, item.group()).stream()
                .filter(field -> !item.amended().isEmpty())
                .filter(field -> !item.amended()
                        .getOrDefault(field.code(), "")
                        .equals(item.proposed().getOrDefault(field.code(), "")))
                .map(field -> new Amended(texts.label(field, locale), text(field, item.amended(), locale)))
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
