package org.contrepoint.web.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the history of a record or of a request: one sentence per event, in the reader's language. */
@Component
public class TimelineText {

    /** Events that name both the old and the new values: a side that is missing there was empty. */
    private static final Set<String> TELL_BOTH_SIDES = Set.of(
            "identity-proposed",
            "proposal-revised",
            "proposal-amended",
            "changed-at-once",
            "identity-changed",
            "proposal-conflicted",
            "corrected");

    private final MessageSource messages;
    private final FieldText fields;
    private final TimelineNotes notes;
    private final SchoolTime time;

    TimelineText(MessageSource messages, FieldText fields, TimelineNotes notes, SchoolTime time) {
        this.messages = messages;
        this.fields = fields;
        this.notes = notes;
        this.time = time;
    }

    /**
     * The lines in the order given.
     *
     * @param kind of the record that the history is about
     */
    public List<TimelineEntry> entries(SubjectKind kind, List<TimelineLine> lines, Locale locale) {
        return lines.stream().map(line -> entry(kind, line, locale)).toList();
    }

    private TimelineEntry entry(SubjectKind kind, TimelineLine line, Locale locale) {
        String who = who(line, locale);
        String sentence = sentence(line, who, locale);
        boolean namesSomeone = !line.actorName().isBlank() && sentence.contains(who);
        return new TimelineEntry(
                line.at().toString(),
                time.moment(line.at(), locale),
                sentence,
                namesSomeone ? say("role." + line.actorRole(), locale) : "",
                notes.of(line.details(), locale),
                line.changes().stream()
                        .map(change -> change(kindOf(line, kind), line.event(), change, line.names(), locale))
                        .toList());
    }

    private String who(TimelineLine line, Locale locale) {
        return line.actorName().isBlank() ? say("actor." + line.actorRole(), locale) : line.actorName();
    }

    private String sentence(TimelineLine line, String who, Locale locale) {
        String unknown = say("event.unknown", locale, who);
        return Objects.requireNonNullElse(
                messages.getMessage("event." + line.event(), new Object[] {who}, unknown, locale), unknown);
    }

    private TimelineEntry.Change change(
            SubjectKind kind, String event, TimelineLine.Change change, Map<String, String> names, Locale locale) {
        boolean bothSides = TELL_BOTH_SIDES.contains(event.substring(event.indexOf('.') + 1));
        boolean tellsBefore =
                !change.before().isEmpty() || (bothSides && !change.after().isEmpty());
        boolean tellsAfter =
                !change.after().isEmpty() || (bothSides && !change.before().isEmpty());
        List<RecordField> group = FieldCatalogue.group(kind, change.group());
        return new TimelineEntry.Change(
                change.group().isEmpty() ? "" : fields.groupLabel(change.group(), names, locale),
                change.after().containsKey(DocumentValues.EXCUSE)
                        ? excuse(change)
                        : group.stream()
                                .filter(field -> differs(field, change))
                                .map(field -> new TimelineEntry.Value(
                                        group.size() == 1 ? "" : fields.label(field, locale),
                                        tellsBefore ? text(field, change.before(), locale) : null,
                                        tellsAfter ? text(field, change.after(), locale) : null))
                                .toList(),
                change.outcome(),
                outcome(event, change, locale),
                change.reason() == null ? "" : say("reason." + change.reason(), locale),
                Objects.requireNonNullElse(change.text(), ""));
    }

    /** Why a document can't be given. */
    private static List<TimelineEntry.Value> excuse(TimelineLine.Change change) {
        return List.of(new TimelineEntry.Value("", null, change.after().get(DocumentValues.EXCUSE)));
    }

    /** A line that still waits after a decision has the first of two acceptances. */
    private String outcome(String event, TimelineLine.Change change, Locale locale) {
        if (change.outcome() == null) {
            return "";
        }
        boolean endorsed = change.outcome() == ItemState.PENDING && event.equals("review.decided");
        return say("item-state." + (endorsed ? "ENDORSED" : change.outcome()), locale);
    }

    private static boolean differs(RecordField field, TimelineLine.Change change) {
        String code = field.code();
        return !change.before().getOrDefault(code, "").equals(change.after().getOrDefault(code, ""));
    }

    private String text(RecordField field, Map<String, String> values, Locale locale) {
        String value = values.getOrDefault(field.code(), "");
        return value.isEmpty() ? say("common.empty", locale) : fields.text(field, value, locale);
    }

    private static SubjectKind kindOf(TimelineLine line, SubjectKind otherwise) {
        return Stream.of(SubjectKind.values())
                .filter(kind -> line.event().startsWith(kind.name().toLowerCase(Locale.ROOT) + "."))
                .findFirst()
                .orElse(otherwise);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
