package org.contrepoint.web.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.message.Ids;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.record.IdentityForms;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form in which a family writes lines of its request anew. */
@Component
class Revisions {

    private static final Set<ItemState> WAITING = Set.of(ItemState.PENDING, ItemState.CONFLICT);

    private final IdentityForms forms;
    private final FieldText fields;
    private final Messages messages;

    Revisions(IdentityForms forms, FieldText fields, Messages messages) {
        this.forms = forms;
        this.fields = fields;
        this.messages = messages;
    }

    /** Whether somebody examines it right now: the family reads, and waits. */
    static boolean underReview(RequestView request) {
        return request.state() == RequestState.UNDER_REVIEW;
    }

    /** The lines that may be written anew once nobody examines the request. */
    static List<ItemView> lines(RequestView request) {
        if (request.revision() == 0 || request.state().closed()) {
            return List.of();
        }
        Set<ItemState> open =
                request.state() == RequestState.CORRECTION_REQUESTED ? Set.of(ItemState.TO_CORRECT) : WAITING;
        return request.items().stream()
                .filter(item -> open.contains(item.state()))
                .toList();
    }

    /** The form, or nothing when there is no line to write anew and nothing was typed. */
    @Nullable
    RevisionForm form(
            RequestView request, RecordView record, Attempt attempt, @Nullable String refusal, Locale locale) {
        boolean again = refusal != null || !attempt.typed().isEmpty();
        if (underReview(request) && !again) {
            return null;
        }
        List<ItemView> lines = lines(request);
        List<ItemText.Value> lost = lost(request, lines, attempt, locale);
        if (lines.isEmpty() && lost.isEmpty() && refusal == null) {
            return null;
        }
        return new RevisionForm(
                Ids.next().toString(),
                request.revision(),
                request.state() == RequestState.CORRECTION_REQUESTED,
                lines.stream().map(item -> line(item, record, attempt, locale)).toList(),
                refusal,
                lost);
    }

    private RevisionForm.Line line(ItemView item, RecordView record, Attempt attempt, Locale locale) {
        List<FormField> drawn = new ArrayList<>();
        for (RecordField field : FieldCatalogue.group(record.subject().kind(), item.group())) {
            String proposed = item.proposed().getOrDefault(field.code(), "");
            drawn.add(forms.field(field, record, attempt, locale)
                    .initial(proposed)
                    .value(attempt.typed().getOrDefault(field.code(), proposed)));
        }
        return new RevisionForm.Line(
                fields.groupLabel(item.group(), locale),
                item.reason() == null ? "" : messages.get(locale, "reason." + item.reason()),
                item.text() == null ? "" : item.text(),
                drawn);
    }

    /** What was typed for lines that have had their answer meanwhile. */
    private List<ItemText.Value> lost(RequestView request, List<ItemView> lines, Attempt attempt, Locale locale) {
        SubjectKind kind = request.subject().kind();
        List<ItemText.Value> lost = new ArrayList<>();
        for (RecordField field : FieldCatalogue.fields(kind)) {
            String typed = attempt.typed().getOrDefault(field.code(), "");
            if (!typed.isEmpty()
                    && lines.stream().noneMatch(item -> item.group().equals(field.group()))) {
                lost.add(new ItemText.Value(fields.label(field, locale), "", fields.text(field, typed, locale)));
            }
        }
        return List.copyOf(lost);
    }

    /** Whether the request says already what was sent: the same form came before. */
    static boolean saysAlready(RequestView request, Map<String, String> proposed) {
        return FieldCatalogue.fields(request.subject().kind()).stream()
                .filter(field -> proposed.containsKey(field.code()))
                .allMatch(field -> request.items().stream()
                        .filter(item -> item.state() != ItemState.REPLACED)
                        .filter(item -> item.group().equals(field.group()))
                        .anyMatch(item ->
                                item.proposed().getOrDefault(field.code(), "").equals(proposed.get(field.code()))));
    }

    /** The id of one sending; anything else than an id makes a new one. */
    static SubmissionId submission(@Nullable String typed) {
        try {
            return new SubmissionId(typed == null ? Ids.next() : UUID.fromString(typed));
        } catch (IllegalArgumentException forged) {
            return new SubmissionId(Ids.next());
        }
    }
}
