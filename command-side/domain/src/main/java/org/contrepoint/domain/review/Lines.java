package org.contrepoint.domain.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.message.Refused;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewRefusal.ItemNotOpen;
import org.contrepoint.review.ReviewRefusal.NothingDecided;
import org.contrepoint.review.ReviewRefusal.UnknownItem;
import org.contrepoint.review.SettledItem;

/** The lines of a request, and where each of them stands. */
final class Lines {
    private static final Set<ItemState> DECIDABLE = EnumSet.of(ItemState.PENDING, ItemState.CONFLICT);
    private static final Set<ItemState> OPEN = EnumSet.of(ItemState.PENDING, ItemState.CONFLICT, ItemState.TO_CORRECT);
    private static final Set<ItemState> AS_GOOD_AS_ACCEPTED =
            EnumSet.of(ItemState.ACCEPTED, ItemState.MOOT, ItemState.REPLACED);

    private final Map<ItemId, ItemState> states = new LinkedHashMap<>();
    /** Accepted lines of which the record has not said yet what became of them. */
    private final Set<ItemId> onTheirWay = new HashSet<>();

    void opened(Collection<ReviewItem> items) {
        items.forEach(item -> states.put(item.itemId(), ItemState.PENDING));
    }

    /** Refuses a decision about no line, one line twice, a line of another request, or one that waits for nobody. */
    void demandDecidable(List<ItemId> items) {
        if (items.isEmpty() || new HashSet<>(items).size() < items.size()) {
            throw new Refused(new NothingDecided());
        }
        if (!states.keySet().containsAll(items)) {
            throw new Refused(new UnknownItem());
        }
        if (!items.stream().map(states::get).allMatch(DECIDABLE::contains)) {
            throw new Refused(new ItemNotOpen());
        }
    }

    void become(ItemId itemId, ItemState state) {
        states.put(itemId, state);
        onTheirWay.remove(itemId);
    }

    void become(Collection<ItemId> items, ItemState state) {
        items.forEach(itemId -> become(itemId, state));
    }

    void accepted(ItemId itemId) {
        become(itemId, ItemState.ACCEPTED);
        onTheirWay.add(itemId);
    }

    /** The lines that still wait for staff or for the family. */
    Set<ItemId> open() {
        Set<ItemId> open = new LinkedHashSet<>(states.keySet());
        open.removeIf(itemId -> !OPEN.contains(states.get(itemId)));
        return open;
    }

    boolean toCorrect() {
        return states.containsValue(ItemState.TO_CORRECT);
    }

    /** Of these, the lines that a newer request can still put aside: decided ones too, until the record applied them. */
    Set<ItemId> replaceable(Set<ItemId> items) {
        Set<ItemId> replaceable = open();
        replaceable.addAll(onTheirWay);
        replaceable.retainAll(items);
        return replaceable;
    }

    List<SettledItem> unsettled(List<SettledItem> items) {
        return items.stream().filter(item -> onTheirWay.contains(item.itemId())).toList();
    }

    boolean allSettled() {
        return onTheirWay.isEmpty() && open().isEmpty();
    }

    /** How a request ends whose lines are all settled. */
    RequestState outcome() {
        Collection<ItemState> ends = states.values();
        if (ends.contains(ItemState.ACCEPTED)) {
            return AS_GOOD_AS_ACCEPTED.containsAll(ends) ? RequestState.ACCEPTED : RequestState.PARTLY_ACCEPTED;
        }
        if (ends.contains(ItemState.LAPSED)) {
            return RequestState.LAPSED;
        }
        if (ends.contains(ItemState.WITHDRAWN)) {
            return RequestState.WITHDRAWN;
        }
        if (ends.contains(ItemState.REFUSED)) {
            return RequestState.REFUSED;
        }
        return ends.contains(ItemState.MOOT) ? RequestState.ACCEPTED : RequestState.WITHDRAWN;
    }
}
