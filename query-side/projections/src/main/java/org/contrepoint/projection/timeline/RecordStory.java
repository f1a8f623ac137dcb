package org.contrepoint.projection.timeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contrepoint.document.ValidityExtended;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianField;
import org.contrepoint.projection.timeline.TimelineRow.Change;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ProposalAmended;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentField;
import org.jspecify.annotations.Nullable;

/** What the events of a record tell: the values, old and new. */
final class RecordStory {

    private RecordStory() {}

    static Told of(Proposed event) {
        return new Told(event.subject(), event.requestId(), event.by(), event.at(), asked(event.items()));
    }

    static Told of(ProposalRevised event) {
        var items = event.items().stream().map(RevisedItem::item).toList();
        return new Told(event.subject(), event.requestId(), event.by(), event.at(), asked(items));
    }

    private static List<Change> asked(List<ProposedItem> items) {
        return items.stream()
                .map(item -> change(item.itemId(), item.group(), item.base(), item.proposed(), null))
                .toList();
    }

    static Told of(ProposalAmended event) {
        AmendedItem item = event.item();
        var change = change(item.itemId(), item.group(), item.proposed(), item.amended(), null);
        return new Told(event.subject(), event.requestId(), event.by(), event.at(), List.of(change));
    }

    static Told of(ProposalRestored event) {
        var changes = Stream.concat(
                        event.items().stream().map(item -> Change.of(item.itemId(), ItemState.PENDING)),
                        event.taken().stream().map(item -> Change.of(item, ItemState.REPLACED)))
                .toList();
        return new Told(event.subject(), event.requestId(), null, event.at(), changes);
    }

    /** It says why it did not wait, when one reason holds for all of it. */
    static Told of(AppliedAtOnce event) {
        var changes = event.items().stream()
                .map(item -> new Change(null, item.group(), item.before(), item.after(), null, null, null))
                .toList();
        var reasons = event.items().stream().map(AtOnceItem::why).distinct().toList();
        Map<String, String> details =
                reasons.size() == 1 ? Map.of("why", reasons.getFirst().name()) : Map.of();
        return new Told(event.subject(), event.requestId(), event.by(), event.at(), changes, details);
    }

    static Told of(ProposalApplied event) {
        var changes = event.items().stream()
                .map(item -> change(item.itemId(), item.group(), item.before(), item.after(), ItemState.ACCEPTED))
                .toList();
        return new Told(event.subject(), event.requestId(), null, event.at(), changes);
    }

    static Told of(ProposalConflicted event) {
        var changes = event.items().stream()
                .map(item -> change(item.itemId(), item.group(), item.current(), item.proposed(), ItemState.CONFLICT))
                .toList();
        return new Told(event.subject(), event.requestId(), null, event.at(), changes);
    }

    static Told of(ProposalReleased event) {
        var changes = event.moot().stream()
                .map(item -> Change.of(item, ItemState.MOOT))
                .toList();
        return new Told(event.subject(), event.requestId(), null, event.at(), changes);
    }

    static Told of(GuardianCorrected event) {
        Subject subject = new Subject(SubjectKind.GUARDIAN, event.guardianId().value());
        var changes = corrected(GuardianField.values(), event.before(), event.after());
        return new Told(subject, null, event.by(), event.at(), changes);
    }

    static Told of(StudentCorrected event) {
        Subject subject = new Subject(SubjectKind.STUDENT, event.studentId().value());
        var changes = corrected(StudentField.values(), event.before(), event.after());
        return new Told(subject, null, event.by(), event.at(), changes);
    }

    static Told of(HouseholdSet event) {
        Subject subject = new Subject(SubjectKind.STUDENT, event.studentId().value());
        var details = Map.of(
                TimelineRow.HOUSEHOLD,
                event.familyId().toString(),
                "custody",
                event.custody().name());
        return new Told(subject, null, event.by(), event.at(), List.of(), details);
    }

    static Told of(HouseholdEnded event) {
        Subject subject = new Subject(SubjectKind.STUDENT, event.studentId().value());
        var details = Map.of(TimelineRow.HOUSEHOLD, event.familyId().toString());
        return new Told(subject, null, event.by(), event.at(), List.of(), details);
    }

    static Told of(ValidityExtended event) {
        Map<String, String> details = Map.of(
                "document",
                event.documentId().toString(),
                "until",
                event.until().toString(),
                TimelineRow.TEXT,
                event.reason());
        return new Told(event.folderId().subject(), null, event.by(), event.at(), List.of(), details);
    }

    /** Staff's own correction, one change a group. */
    private static List<Change> corrected(RecordField[] fields, Map<String, String> before, Map<String, String> after) {
        return Stream.of(fields)
                .filter(field -> before.containsKey(field.code()) || after.containsKey(field.code()))
                .map(RecordField::group)
                .distinct()
                .map(group ->
                        new Change(null, group, of(group, fields, before), of(group, fields, after), null, null, null))
                .toList();
    }

    private static Map<String, String> of(String group, RecordField[] fields, Map<String, String> values) {
        Map<String, String> of = new TreeMap<>();
        for (RecordField field : fields) {
            if (field.group().equals(group) && values.containsKey(field.code())) {
                of.put(field.code(), values.get(field.code()));
            }
        }
        return of;
    }

    private static Change change(
            ItemId item,
            String group,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable ItemState outcome) {
        return new Change(item.toString(), group, before, after, outcome, null, null);
    }
}
