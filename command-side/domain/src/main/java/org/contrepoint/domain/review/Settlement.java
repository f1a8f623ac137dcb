package org.contrepoint.domain.review;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.SettledItem;

/**
 * What the records tell a review about its lines. What it knows already is passed over; of a line that it does not know
 * yet it can say nothing, so that whoever told it has to tell it again later.
 */
final class Settlement {
    private final Lines lines;

    Settlement(Lines lines) {
        this.lines = lines;
    }

    /** Of these, what is news: the record knows best what it applied, and finds conflicts before anybody decides. */
    List<SettledItem> news(List<SettledItem> items) {
        demandKnown(items.stream().map(SettledItem::itemId).toList());
        return items.stream().filter(this::isNews).toList();
    }

    private boolean isNews(SettledItem item) {
        boolean onItsWay = lines.onItsWay(item.itemId());
        ItemState state = lines.state(item.itemId());
        boolean known = lines.knows(item.itemId(), item.conflictAt());
        return switch (item.outcome()) {
            case ACCEPTED, MOOT, REPLACED -> onItsWay || lines.open().contains(item.itemId());
            case CONFLICT -> {
                boolean another = state == ItemState.CONFLICT && item.conflictAt() != null;
                yield state == ItemState.PENDING || ((onItsWay || another) && !known);
            }
            default -> false;
        };
    }

    /** Of these, the lines that a newer request can still put aside: decided ones too, until the record applied them. */
    Set<ItemId> replaceable(Set<ItemId> items) {
        demandKnown(items);
        Set<ItemId> replaceable = new LinkedHashSet<>(items);
        replaceable.removeIf(itemId -> !lines.onItsWay(itemId) && !lines.open().contains(itemId));
        return replaceable;
    }

    /** Of these, the lines that the family wrote anew and that the review does not hold yet. */
    List<RevisedLine> revised(List<RevisedLine> revisions) {
        demandKnown(revisions.stream().map(RevisedLine::former).toList());
        return revisions.stream()
                .filter(line -> !lines.knows(line.item().itemId()))
                .toList();
    }

    private void demandKnown(Collection<ItemId> items) {
        if (!items.stream().allMatch(lines::knows)) {
            throw new IllegalStateException("a line has not arrived in its review yet");
        }
    }
}
