package org.contrepoint.domain.record;

import static org.contrepoint.domain.record.Values.same;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contrepoint.domain.record.Outcome.Applied;
import org.contrepoint.domain.record.Outcome.Conflicted;
import org.contrepoint.domain.record.Outcome.Released;
import org.contrepoint.domain.record.Outcome.Restored;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ApplyProposal;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RestoreProposal;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** What becomes of lines that wait, by what the record says now (domain.md, rule 1). */
public final class Settlement {
    private final HeldLines state;

    public Settlement(HeldLines state) {
        this.state = state;
    }

    /** Lines of a request that is decided are applied unless the record moved; others are let go of. */
    public List<Outcome> apply(ApplyProposal command) {
        Sorting sorting = new Sorting(command.requestId());
        state.lines().stream().filter(line -> line.isOf(command.requestId())).forEach(line -> {
            if (command.dropped().contains(line.id())) {
                sorting.dropped.add(line.id());
            } else if (command.accepted().contains(line.id())) {
                settle(line, command, sorting);
            }
        });
        return sorting.outcomes();
    }

    /**
     * A staff's value that was not drafted for this very line is applied by no means, and neither is a line whose latest
     * conflict was not known to whoever accepted it: they are decided again.
     */
    private void settle(Line line, ApplyProposal command, Sorting sorting) {
        AmendmentId amendment = command.amended().get(line.id());
        boolean known = line.knownWith(command.conflicts().get(line.id()));
        Map<String, String> now = state.now(line.group());
        Optional<Map<String, String>> value =
                amendment == null ? Optional.of(line.proposed()) : drafted(line, amendment);
        if (value.filter(wanted -> same(now, wanted)).isPresent()) {
            sorting.moot.add(line.id());
        } else if (value.isPresent() && known && same(now, line.base())) {
            sorting.applied.add(new AppliedItem(line.id(), line.group(), now, state.whole(line.group(), value.get())));
        } else {
            sorting.conflicted.add(line.against(now));
        }
    }

    private Optional<Map<String, String>> drafted(Line line, AmendmentId amendment) {
        return state.amendment(amendment)
                .filter(item -> item.itemId().equals(line.id()))
                .map(AmendedItem::amended);
    }

    /** Lines that were let go of are held once more, unless a newer line for the group waits. */
    public List<Outcome> restore(RestoreProposal command) {
        List<Line> free = new ArrayList<>();
        List<ItemId> taken = new ArrayList<>();
        command.items().stream()
                .flatMap(itemId -> state.letGo(itemId).stream())
                .filter(line -> line.isOf(command.requestId()))
                .map(Line::asProposed)
                .forEach(line -> {
                    if (state.line(line.group()).isPresent()) {
                        taken.add(line.id());
                    } else {
                        free.add(line);
                    }
                });
        if (free.isEmpty() && taken.isEmpty()) {
            return List.of();
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<ProposedItem> items = free.stream().map(Line::item).toList();
        outcomes.add(new Restored(command.requestId(), items, taken));
        outcomes.addAll(met(free, state::now));
        return outcomes;
    }

    /** Finds the lines that meet a record that moved, as early as can be. */
    public List<Outcome> met(Collection<Line> lines, Function<String, Map<String, String>> current) {
        Map<RequestId, Sorting> sortings = new LinkedHashMap<>();
        for (Line line : lines) {
            Map<String, String> now = current.apply(line.group());
            Sorting sorting = sortings.computeIfAbsent(line.requestId(), Sorting::new);
            if (same(now, line.proposed())) {
                sorting.moot.add(line.id());
            } else if (!same(now, line.base())) {
                sorting.conflicted.add(line.against(now));
            }
        }
        return sortings.values().stream()
                .flatMap(sorting -> sorting.outcomes().stream())
                .toList();
    }

    /** The lines of one request by what becomes of them. */
    private static final class Sorting {
        private final RequestId requestId;
        private final List<AppliedItem> applied = new ArrayList<>();
        private final List<ConflictedItem> conflicted = new ArrayList<>();
        private final List<ItemId> moot = new ArrayList<>();
        private final List<ItemId> dropped = new ArrayList<>();

        Sorting(RequestId requestId) {
            this.requestId = requestId;
        }

        List<Outcome> outcomes() {
            List<Outcome> outcomes = new ArrayList<>();
            if (!applied.isEmpty()) {
                outcomes.add(new Applied(requestId, applied));
            }
            if (!conflicted.isEmpty()) {
                outcomes.add(new Conflicted(requestId, conflicted));
            }
            if (!moot.isEmpty() || !dropped.isEmpty()) {
                outcomes.add(new Released(requestId, moot, dropped));
            }
            return outcomes;
        }
    }
}
