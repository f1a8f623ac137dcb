package org.contrepoint.web.family;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says requests and their lines in words. */
@Component
public class RequestText {

    /** The same, for one reader's language. */
    public record Words(RequestText text, Locale locale) {

        public String subjects(RequestLine line) {
            return text.groups(line.groups(), line.names(), locale);
        }
    }

    private final Messages messages;
    private final FieldText fields;
    private final SchoolTime time;

    RequestText(Messages messages, FieldText fields, SchoolTime time) {
        this.messages = messages;
        this.fields = fields;
        this.time = time;
    }

    String groups(List<String> groups, Map<String, String> names, Locale locale) {
        return groups.stream()
                .map(group -> fields.groupLabel(group, names, locale))
                .collect(Collectors.joining(", "));
    }

    /** Its lines in words, in the order in which they came. */
    List<ItemText> items(RequestView request, Locale locale) {
        return request.items().stream()
                .map(item -> item(item, request.subject().kind(), request.names(), locale))
                .toList();
    }

    private ItemText item(ItemView item, SubjectKind kind, Map<String, String> names, Locale locale) {
        return new ItemText(
                item.itemId().value().toString(),
                fields.groupLabel(item.group(), names, locale),
                item.state(),
                values(kind, item.group(), item.base(), item.proposed(), locale),
                item.amended().isEmpty()
                        ? List.of()
                        : values(kind, item.group(), item.proposed(), item.amended(), locale),
                notes(item, locale),
                item.reason() == null ? "" : messages.get(locale, "reason." + item.reason()),
                item.text() == null ? "" : item.text(),
                decided(item.decidedAt(), item.decidedByName(), locale),
                item.state() == ItemState.REPLACED);
    }

    private List<ItemText.Value> values(
            SubjectKind kind, String name, Map<String, String> before, Map<String, String> after, Locale locale) {
        List<RecordField> group = FieldCatalogue.group(kind, name);
        return group.stream()
                .filter(field -> !value(before, field).equals(value(after, field)))
                .map(field -> new ItemText.Value(
                        group.size() == 1 ? "" : fields.label(field, locale),
                        shown(field, value(before, field), locale),
                        shown(field, value(after, field), locale)))
                .toList();
    }

    private List<String> notes(ItemView item, Locale locale) {
        List<String> notes = new ArrayList<>();
        boolean waits = item.state() == ItemState.PENDING || item.state() == ItemState.CONFLICT;
        if (waits && item.endorsedAt() != null) {
            notes.add(messages.get(
                    locale,
                    "requests.item.endorsed",
                    time.moment(item.endorsedAt(), locale),
                    Objects.requireNonNullElse(item.endorsedByName(), "")));
        } else if (waits && item.approvals() > 1) {
            notes.add(messages.get(locale, "requests.item.two"));
        }
        switch (item.state()) {
            case CONFLICT -> notes.add(messages.get(locale, "requests.item.conflict"));
            case MOOT -> notes.add(messages.get(locale, "requests.item.moot"));
            default -> {}
        }
        return List.copyOf(notes);
    }

    private @Nullable String decided(@Nullable Instant at, @Nullable String by, Locale locale) {
        return at == null || by == null ? null : messages.get(locale, "requests.decided", time.moment(at, locale), by);
    }

    private String shown(RecordField field, String value, Locale locale) {
        return value.isEmpty() ? messages.get(locale, "common.empty") : fields.text(field, value, locale);
    }

    private static String value(Map<String, String> values, RecordField field) {
        return values.getOrDefault(field.code(), "");
    }
}
