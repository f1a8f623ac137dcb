package org.contrepoint.projection.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contrepoint.projection.timeline.TimelineRow.Change;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.RecordField;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.StaffReminded;

/** What a line of the history says about the values, event by event. */
final class Story {

    private Story() {}

    static List<Change> of(Proposed event) {
        return event.items().stream()
                .map(item -> change(item.itemId(), item.group(), item.base(), item.proposed(), ItemState.PENDING))
                .toList();
    }

    static List<Change> of(ProposalApplied event) {
        return event.items().stream()
                .map(item -> change(item.itemId(), item.group(), item.before(), item.after(), ItemState.ACCEPTED))
                .toList();
    }

    static List<Change> of(ProposalConflicted event) {
        return event.items().stream()
                .map(item -> change(item.itemId(), item.group(), item.current(), item.proposed(), ItemState.CONFLICT))
                .toList();
    }

    static List<Change> of(ProposalReleased event) {
        return event.moot().stream()
                .map(item -> Change.of(item, ItemState.MOOT))
                .toList();
    }

    /** Staff's own correction, one change a group. */
    static List<Change> corrected(RecordField[] fields, Map<String, String> before, Map<String, String> after) {
        return Stream.of(fields)
                .filter(field -> before.containsKey(field.code()) || after.containsKey(field.code()))
                .map(RecordField::group)
                .distinct()
                .map(group ->
                        new Change(null, group, of(group, fields, before), of(group, fields, after), null, null, null))
                .toList();
    }

    static List<Change> of(ReviewEvent event) {
        return switch (event) {
            case ReviewDecided e -> e.decisions().stream().map(Story::decision).toList();
            case CorrectionRequested e ->
                e.corrections().stream()
                        .map(line -> new Change(
                                line.itemId().toString(),
                                null,
                                Map.of(),
                                Map.of(),
                                ItemState.TO_CORRECT,
                                line.reason(),
                                line.text()))
                        .toList();
            case ItemsSettled e ->
                e.items().stream()
                        .map(item -> Change.of(item.itemId(), item.outcome()))
                        .toList();
            case ItemsReplaced e -> lines(e.items(), ItemState.REPLACED);
            case RequestWithdrawn e -> lines(e.items(), ItemState.WITHDRAWN);
            case RequestLapsed e -> lines(e.items(), ItemState.LAPSED);
            case ReviewOpened e -> List.of();
            case ReviewClaimed e -> List.of();
            case ReviewReleased e -> List.of();
            case StaffReminded e -> List.of();
            case ReviewParked e -> List.of();
            case ReviewClosed e -> List.of();
            case ItemsRevised e -> List.of();
            case ReviewReopened e -> List.of();
            case FamilyReminded e -> List.of();
            case RetryRequested e -> List.of();
        };
    }

    static Map<String, String> details(ReviewEvent event) {
        return switch (event) {
            case ReviewClaimed e -> Map.of("until", e.until().toString());
            case CorrectionRequested e -> Map.of("dueDate", e.dueDate().toString());
            case ItemsReplaced e -> Map.of("by", e.by().toString());
            case StaffReminded e -> Map.of("day", Integer.toString(e.day()));
            case ReviewParked e -> Map.of("step", e.step(), "attempts", Integer.toString(e.attempts()));
            case ReviewClosed e -> Map.of("outcome", e.outcome().name());
            default -> Map.of();
        };
    }

    private static Change decision(ItemDecision decision) {
        ItemState outcome = decision.verdict() == ItemDecision.Verdict.ACCEPT ? ItemState.ACCEPTED : ItemState.REFUSED;
        return new Change(
                decision.itemId().toString(), null, Map.of(), Map.of(), outcome, decision.reason(), decision.text());
    }

    private static List<Change> lines(Collection<ItemId> items, ItemState outcome) {
        return each(items).map(item -> Change.of(item, outcome)).toList();
    }

    /** Sets come in any order; a rebuilt row has to be the same as the first. */
    private static Stream<ItemId> each(Collection<ItemId> items) {
        return items.stream().sorted(java.util.Comparator.comparing(ItemId::toString));
    }

    private static Change change(
            ItemId item, String group, Map<String, String> before, Map<String, String> after, ItemState outcome) {
        return new Change(
                item.toString(), group, before, after, outcome == ItemState.PENDING ? null : outcome, null, null);
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
}
