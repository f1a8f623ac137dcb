package org.contrepoint.projection.timeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contrepoint.actor.Actor;
import org.contrepoint.projection.timeline.TimelineRow.Change;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemCorrection;
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
import org.jspecify.annotations.Nullable;

/** What the events of a review tell: what became of each line, by whom and why. */
final class ReviewStory {

    private ReviewStory() {}

    static Told of(ReviewEvent event) {
        return new Told(null, event.requestId(), actor(event), event.at(), changes(event), details(event));
    }

    private static @Nullable Actor actor(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened e -> e.submittedBy();
            case ReviewClaimed e -> e.officer();
            case ReviewReleased e -> e.officer();
            case ReviewDecided e -> e.officer();
            case CorrectionRequested e -> e.officer();
            case ItemsRevised e -> e.by();
            case RequestWithdrawn e -> e.by();
            case RetryRequested e -> e.by();
            case ReviewReopened e -> e.officer();
            default -> null;
        };
    }

    private static List<Change> changes(ReviewEvent event) {
        return switch (event) {
            case ReviewDecided e ->
                e.decisions().stream().map(ReviewStory::decision).toList();
            case CorrectionRequested e ->
                e.corrections().stream().map(ReviewStory::correction).toList();
            case ItemsRevised e ->
                e.lines().stream()
                        .map(line -> Change.of(line.former(), ItemState.REPLACED))
                        .toList();
            case ItemsSettled e ->
                e.items().stream()
                        .map(item -> Change.of(item.itemId(), item.outcome()))
                        .toList();
            case ItemsReplaced e -> lines(e.items(), ItemState.REPLACED);
            case RequestWithdrawn e -> lines(e.items(), ItemState.WITHDRAWN);
            case RequestLapsed e -> lines(e.items(), ItemState.LAPSED);
            case ReviewReopened e -> lines(e.items(), ItemState.PENDING);
            case ReviewOpened _,
                    ReviewClaimed _,
                    ReviewReleased _,
                    StaffReminded _,
                    FamilyReminded _,
                    ReviewParked _,
                    RetryRequested _,
                    ReviewClosed _ -> List.of();
        };
    }

    private static Map<String, String> details(ReviewEvent event) {
        return switch (event) {
            case ReviewClaimed e -> Map.of("until", e.until().toString());
            case ReviewDecided e -> details(e);
            case CorrectionRequested e -> Map.of("dueDate", e.dueDate().toString());
            case ItemsReplaced e -> Map.of("by", e.by().toString());
            case StaffReminded e -> Map.of("day", Integer.toString(e.day()));
            case FamilyReminded e ->
                Map.of(
                        "daysLeft", Integer.toString(e.daysLeft()),
                        "dueDate", e.dueDate().toString());
            case ReviewParked e -> Map.of("step", e.step(), "attempts", Integer.toString(e.attempts()));
            case ReviewClosed e -> Map.of("outcome", e.outcome().name());
            case ReviewReopened e -> Map.of(TimelineRow.TEXT, e.text());
            default -> Map.of();
        };
    }

    private static Map<String, String> details(ReviewDecided event) {
        Map<String, String> details = new TreeMap<>();
        if (event.onBehalfOf() != null) {
            details.put(TimelineRow.ON_BEHALF_OF, event.onBehalfOf().toString());
        }
        if (event.batch() != null) {
            details.put("batch", event.batch().toString());
        }
        return details;
    }

    /** The first of two acceptances leaves the line waiting. */
    private static Change decision(ItemDecision decision) {
        ItemState outcome = switch (decision.verdict()) {
            case ACCEPT -> ItemState.ACCEPTED;
            case ENDORSE -> ItemState.PENDING;
            case REFUSE -> ItemState.REFUSED;
            case CORRECT -> ItemState.TO_CORRECT;
        };
        return new Change(
                decision.itemId().toString(), null, Map.of(), Map.of(), outcome, decision.reason(), decision.text());
    }

    private static Change correction(ItemCorrection line) {
        return new Change(
                line.itemId().toString(), null, Map.of(), Map.of(), ItemState.TO_CORRECT, line.reason(), line.text());
    }

    /** Sets come in any order; a rebuilt row has to be the same as the first. */
    private static List<Change> lines(Collection<ItemId> items, ItemState outcome) {
        return items.stream()
                .sorted(Comparator.comparing(ItemId::toString))
                .map(item -> Change.of(item, outcome))
                .toList();
    }
}
