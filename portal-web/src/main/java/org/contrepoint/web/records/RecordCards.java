package org.contrepoint.web.records;

import java.util.Locale;
import java.util.Map;
import org.contrepoint.record.RecordField;
import org.contrepoint.view.record.PendingGroup;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a record in words. */
@Component
class RecordCards {

    private final FieldText fields;
    private final SchoolTime time;

    RecordCards(FieldText fields, SchoolTime time) {
        this.fields = fields;
        this.time = time;
    }

    /** @param at where the pages that change it are */
    RecordCard card(RecordView record, String href, String at, Locale locale) {
        return new RecordCard(
                record.subject().toString(),
                record.displayName(),
                href,
                record.erased() ? "" : at + "/correction",
                at + "/saisie",
                record.erased(),
                FieldCatalogue.fields(record.subject().kind()).stream()
                        .map(field -> new RecordCard.Line(
                                fields.label(field, locale),
                                text(field, record.current(), locale),
                                proposed(field, record, locale)))
                        .toList(),
                record.pending().stream()
                        .map(pending -> waiting(pending, locale))
                        .toList());
    }

    private RecordCard.Waiting waiting(PendingGroup pending, Locale locale) {
        return new RecordCard.Waiting(
                "/sas/" + pending.requestId().value(),
                fields.groupLabel(pending.group(), locale),
                pending.proposedBy(),
                pending.since().toString(),
                time.moment(pending.since(), locale),
                pending.conflicted());
    }

    private @Nullable String proposed(RecordField field, RecordView record, Locale locale) {
        String current = record.current().getOrDefault(field.code(), "");
        return record.pending().stream()
                .filter(pending -> pending.group().equals(field.group()))
                .filter(pending ->
                        !pending.proposed().getOrDefault(field.code(), "").equals(current))
                .map(pending -> text(field, pending.proposed(), locale))
                .findFirst()
                .orElse(null);
    }

    private String text(RecordField field, Map<String, String> values, Locale locale) {
        return fields.text(field, values.getOrDefault(field.code(), ""), locale);
    }
}
