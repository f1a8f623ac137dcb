package org.contrepoint.domain.review;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.contrepoint.message.Refused;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewRefusal.ItemNotOpen;
import org.contrepoint.review.ReviewRefusal.NothingDecided;
import org.contrepoint.review.ReviewRefusal.UnknownItem;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.SettledItem;
import org.jspecify.annotations.Nullable;

/** The lines of a request, and where each of them stands. */
final class Lines {
    private static final Set<ItemState> DECIDABLE = EnumSet.of(ItemState.PENDING, ItemState.CONFLICT);
    private static final Set<ItemState> OPEN = EnumSet.of(ItemState.PENDING, ItemState.CONFLICT, ItemState.TO_CORRECT);
    private static final Set<ItemState> REOPENABLE = EnumSet.of(ItemState.REFUSED, ItemState.LAPSED);

    private final Map<ItemId, ReviewItem> items = new LinkedHashMap<>();
    private final Map<ItemId, ItemState> states = new LinkedHashMap<>();
    /** Accepted lines of which the record has not said yet what became of them. */
    private final Set<ItemId> onTheirWay = new HashSet<>();

    /** The latest conflict that the record told of, for lines that met one. */
    private final Map<ItemId, Instant> conflicts = new HashMap<>();

    private final Endorsements endorsements = new Endorsements();

    void evolve(ReviewEvent event) {
        switch (event) {
            case ReviewOpened opened -> opened.items().forEach(this::arrived);
            case ReviewDecided decided -> {
                Acting acting = new Acting(decided.officer(), decided.onBehalfOf());
                decided.decisions().forEach(decision -> judged(decision, acting));
            }
            case CorrectionRequested correction -> become(correction.items(), ItemState.TO_CORRECT);
            case ItemsRevised revised ->
                revised.lines().forEach(line -> {
                    become(line.former(), ItemState.REPLACED);
                    arrived(line.item());
                });
            case ItemsSettled settled -> settled.items().forEach(this::settled);
            case ItemsReplaced replaced -> become(replaced.items(), ItemState.REPLACED);
            case RequestWithdrawn withdrawn -> become(withdrawn.items(), ItemState.WITHDRAWN);
            case RequestLapsed lapsed -> become(lapsed.items(), ItemState.LAPSED);
            case ReviewReopened reopened -> become(reopened.items(), ItemState.PENDING);
            default -> {}
        }
    }

    private void arrived(ReviewItem item) {
        items.put(item.itemId(), item);
        become(item.itemId(), ItemState.PENDING);
    }

    private void judged(ItemDecision decision, Acting acting) {
        switch (decision.verdict()) {
            case ACCEPT -> {
                become(decision.itemId(), ItemState.ACCEPTED);
                onTheirWay.add(decision.itemId());
            }
            case ENDORSE -> endorsements.endorsed(decision, acting);
            case REFUSE -> become(decision.itemId(), ItemState.REFUSED);
            case CORRECT -> become(decision.itemId(), ItemState.TO_CORRECT);
        }
    }

    private void settled(SettledItem item) {
        become(item.itemId(), item.outcome());
        if (item.conflictAt() != null) {
            conflicts.put(item.itemId(), item.conflictAt());
        }
    }

    private void become(ItemId itemId, ItemState state) {
        states.put(itemId, state);
        onTheirWay.remove(itemId);
        endorsements.forget(itemId);
    }

    private void become(Collection<ItemId> lines, ItemState state) {
        lines.forEach(itemId -> become(itemId, state));
    }

    /** Refuses a decision about no line, one line twice, a line of another request, or one that waits for nobody. */
    void demandDecidable(List<ItemId> lines) {
        if (lines.isEmpty() || new HashSet<>(lines).size() < lines.size()) {
            throw new Refused(new NothingDecided());
        }
        if (!states.keySet().containsAll(lines)) {
            throw new Refused(new UnknownItem());
        }
        if (!lines.stream().map(states::get).allMatch(DECIDABLE::contains)) {
            throw new Refused(new ItemNotOpen());
        }
    }

    /** What an officer's acceptance of a line counts for. */
    ItemDecision weigh(ItemDecision acceptance, Acting acting) {
        return endorsements.weigh(item(acceptance.itemId()), acceptance, acting);
    }

    ReviewItem item(ItemId itemId) {
        return Objects.requireNonNull(items.get(itemId));
    }

    ItemState state(ItemId itemId) {
        return Objects.requireNonNull(states.get(itemId));
    }

    Collection<ItemState> states() {
        return states.values();
    }

    boolean knows(ItemId itemId) {
        return states.containsKey(itemId);
    }

    boolean onItsWay(ItemId itemId) {
        return onTheirWay.contains(itemId);
    }

    boolean knows(ItemId itemId, @Nullable Instant conflict) {
        return conflict != null && conflict.equals(conflicts.get(itemId));
    }

    /** The lines that still wait for staff or for the family. */
    Set<ItemId> open() {
        return in(OPEN::contains);
    }

    /** The lines that wait for staff. */
    Set<ItemId> decidable() {
        return in(DECIDABLE::contains);
    }

    /** The lines that were refused, or left without an answer. */
    Set<ItemId> reopenable() {
        return in(REOPENABLE::contains);
    }

    boolean toCorrect() {
        return states.containsValue(ItemState.TO_CORRECT);
    }

    boolean allSettled() {
        return onTheirWay.isEmpty() && open().isEmpty();
    }

    private Set<ItemId> in(Predicate<ItemState> wanted) {
        Set<ItemId> found = new LinkedHashSet<>(states.keySet());
        found.removeIf(itemId -> !wanted.test(state(itemId)));
        return found;
    }
}
