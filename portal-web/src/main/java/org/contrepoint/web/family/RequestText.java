package org.contrepoint.web.family;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
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
            return text.groups(line.groups(), locale);
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

    String groups(List<String> groups, Locale locale) {
        return groups.stream().map(group -> fields.groupLabel(group, locale)).collect(Collectors.joining(", "));
    }

    List<ItemText> items(RequestView request, Locale locale) {
        return request.items().stream()
                .map(item -> item(item, request.subject().kind(), locale))
                .toList();
    }

    private ItemText item(ItemView item, SubjectKind kind, Locale locale) {
        List<RecordField> group = FieldCatalogue.group(kind, item.group());
        List<ItemText.Value> values = group.stream()
                .filter(field -> !before(item, field).equals(after(item, field)))
                .map(field -> new ItemText.Value(
                        group.size() == 1 ? "" : fields.label(field, locale),
                        shown(field, before(item, field), locale),
                        shown(field, after(item, field), locale)))
                .toList();
        return new ItemText(
                item.itemId().value().toString(),
                fields.groupLabel(item.group(), locale),
                item.state(),
                values,
                item.reason() == null ? "" : messages.get(locale, "reason." + item.reason()),
                item.text() == null ? "" : item.text(),
                decided(item.decidedAt(), item.decidedByName(), locale));
    }

    private @Nullable String decided(@Nullable Instant at, @Nullable String by, Locale locale) {
        return at == null || by == null ? null : messages.get(locale, "requests.decided", time.moment(at, locale), by);
    }

    private String shown(RecordField field, String value, Locale locale) {
        return value.isEmpty() ? messages.get(locale, "common.empty") : fields.text(field, value, locale);
    }

    private static String before(ItemView item, RecordField field) {
        return item.base().getOrDefault(field.code(), "");
    }

    private static String after(ItemView item, RecordField field) {
        return item.proposed().getOrDefault(field.code(), "");
    }
}
