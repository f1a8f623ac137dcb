package org.contrepoint.domain.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ApplyProposal;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.RestoreProposal;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviseItems;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.SettleItems;
import org.contrepoint.review.SettledItem;

/** What reviews are told about what happened to records, whatever their kind. */
final class ReviewCommands {
    private ReviewCommands() {}

    static OpenReview open(Proposed event) {
        return new OpenReview(
                event.requestId(),
                event.subject(),
                event.siteId(),
                event.by(),
                event.at(),
                event.items().stream().map(ProposedItem::toReview).toList());
    }

    static ReviseItems revise(ProposalRevised event) {
        List<RevisedLine> lines = event.items().stream()
                .map(revised -> new RevisedLine(revised.former(), revised.item().toReview()))
                .toList();
        return new ReviseItems(event.requestId(), lines, event.by());
    }

    /** One command for each older request. */
    static List<ReplaceItems> putAside(Collection<ReplacedItem> lines, RequestId by) {
        Map<RequestId, Set<ItemId>> byRequest = lines.stream()
                .collect(groupingBy(
                        ReplacedItem::requestId,
                        LinkedHashMap::new,
                        mapping(ReplacedItem::itemId, toCollection(LinkedHashSet::new))));
        return byRequest.entrySet().stream()
                .map(older -> new ReplaceItems(older.getKey(), older.getValue(), by))
                .toList();
    }

    static Optional<SettleItems> settle(ProposalApplied event) {
        return settle(
                event.requestId(),
                event.items().stream().map(AppliedItem::itemId).toList(),
                ItemState.ACCEPTED);
    }

    static SettleItems settle(ProposalConflicted event) {
        return new SettleItems(
                event.requestId(),
                event.items().stream()
                        .map(item -> new SettledItem(item.itemId(), ItemState.CONFLICT, event.at()))
                        .toList());
    }

    /** Nothing to tell when it is about no line. */
    static Optional<SettleItems> settle(RequestId requestId, Collection<ItemId> items, ItemState outcome) {
        return Optional.of(new SettleItems(
                        requestId,
                        items.stream()
                                .map(itemId -> new SettledItem(itemId, outcome))
                                .toList()))
                .filter(settle -> !settle.items().isEmpty());
    }

    /**
     * When the record itself said no: what staff accepted comes back to them, what they wanted to wait again has no
     * object. No line is left without an answer.
     */
    static Optional<SettleItems> settleRefused(Object command) {
        return switch (command) {
            case ApplyProposal apply -> settle(apply.requestId(), apply.accepted(), ItemState.CONFLICT);
            case RestoreProposal restore -> settle(restore.requestId(), restore.items(), ItemState.MOOT);
            default -> Optional.empty();
        };
    }
}
