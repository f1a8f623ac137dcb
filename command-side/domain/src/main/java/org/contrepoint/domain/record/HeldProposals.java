package org.contrepoint.domain.record;

import static org.contrepoint.domain.record.Values.only;
import static org.contrepoint.domain.record.Values.same;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.message.Refused;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ApplyProposal;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.RecordRefusal.RecordClosed;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/**
 * The valid values of a record, and beside them the lines that families proposed and that wait for the review: at most
 * one for each group of fields (domain.md, rule 3).
 */
public final class HeldProposals {
    private final RecordRules rules;
    private final Map<String, String> current = new LinkedHashMap<>();
    private final Map<String, HeldItem> held = new LinkedHashMap<>();
    private final Set<RequestId> requests = new HashSet<>();

    public HeldProposals(RecordRules rules) {
        this.rules = rules;
    }

    /** The lines that a submission holds on the record, and the older lines that they put aside. */
    public record Proposal(List<ProposedItem> items, List<ReplacedItem> replaced) {}

    /** What became of decided lines. */
    public record Application(
            List<AppliedItem> applied, List<ConflictedItem> conflicted, List<ItemId> moot, List<ItemId> dropped) {}

    /** The fields that staff correct, before and after. */
    public record Correction(Map<String, String> before, Map<String, String> after) {}

    private record HeldItem(
            RequestId requestId, ItemId itemId, Map<String, String> base, Map<String, String> proposed) {}

    /** The values that a new record starts with. */
    public Map<String, String> register(Map<String, String> values) {
        Map<String, String> errors = rules.importErrors(values);
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidValues(errors));
        }
        return rules.canonical(values);
    }

    public void registered(Map<String, String> values) {
        become(values);
    }

    /** What a submission holds; nothing when the same submission came before. */
    public Optional<Proposal> propose(
            RequestId requestId, Map<String, String> seen, Map<String, String> proposed, LocalDate today) {
        if (requests.contains(requestId)) {
            return Optional.empty();
        }
        demandReadable();
        Edit edit = Edit.of(rules, current, seen, proposed, today);
        List<ProposedItem> items = edit.groups().stream()
                .filter(group -> !same(rules.codesOf(group), edit.resulting(), current))
                .filter(group -> !waitsAlready(group, edit.resulting()))
                .map(group -> item(requestId, group, edit.resulting()))
                .toList();
        if (items.isEmpty()) {
            throw new Refused(new NothingChanged());
        }
        return Optional.of(new Proposal(items, replacedBy(items)));
    }

    public void proposed(Proposed event) {
        requests.add(event.requestId());
        event.items()
                .forEach(item -> held.put(
                        item.group(), new HeldItem(event.requestId(), item.itemId(), item.base(), item.proposed())));
    }

    /** Decides what accepted lines do to the record as it is now (domain.md, rule 1). */
    public Application apply(ApplyProposal command) {
        Application outcome =
                new Application(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        held.forEach((group, item) -> {
            if (!item.requestId().equals(command.requestId())) {
                return;
            }
            List<String> codes = rules.codesOf(group);
            Map<String, String> now = only(codes, current);
            if (command.dropped().contains(item.itemId())) {
                outcome.dropped().add(item.itemId());
            } else if (!command.accepted().contains(item.itemId())) {
                return;
            } else if (same(codes, current, item.proposed())) {
                outcome.moot().add(item.itemId());
            } else if (same(codes, current, item.base())) {
                outcome.applied().add(new AppliedItem(item.itemId(), group, now, only(codes, item.proposed())));
            } else {
                outcome.conflicted().add(new ConflictedItem(item.itemId(), group, item.base(), now, item.proposed()));
            }
        });
        return outcome;
    }

    public void applied(ProposalApplied event) {
        event.items().forEach(item -> {
            become(item.after());
            release(item.itemId());
        });
    }

    public void conflicted(ProposalConflicted event) {
        event.items()
                .forEach(item -> held.computeIfPresent(
                        item.group(),
                        (group, waiting) -> waiting.itemId().equals(item.itemId())
                                ? new HeldItem(waiting.requestId(), item.itemId(), item.current(), waiting.proposed())
                                : waiting));
    }

    public void released(ProposalReleased event) {
        event.moot().forEach(this::release);
        event.dropped().forEach(this::release);
    }

    /** What staff change of their own accord; lines that wait will meet it as a conflict. */
    public Correction correct(Map<String, String> values, LocalDate today) {
        demandReadable();
        Map<String, String> resulting =
                Edit.of(rules, current, Map.of(), values, today).resulting();
        Set<String> differing = Edit.differing(resulting, current);
        if (differing.isEmpty()) {
            throw new Refused(new NothingChanged());
        }
        return new Correction(only(differing, current), only(differing, resulting));
    }

    public void corrected(Map<String, String> after) {
        become(after);
    }

    private void become(Map<String, String> values) {
        current.putAll(values);
        current.values().removeIf(String::isEmpty);
    }

    private void release(ItemId itemId) {
        held.values().removeIf(item -> item.itemId().equals(itemId));
    }

    /** Once a person's key is destroyed the log says nothing of them any more, and neither does the record. */
    private void demandReadable() {
        if (current.isEmpty()) {
            throw new Refused(new RecordClosed());
        }
    }

    private boolean waitsAlready(String group, Map<String, String> values) {
        HeldItem waiting = held.get(group);
        return waiting != null && same(rules.codesOf(group), values, waiting.proposed());
    }

    private ProposedItem item(RequestId requestId, String group, Map<String, String> resulting) {
        List<String> codes = rules.codesOf(group);
        String name = requestId + "/" + group;
        ItemId itemId = ItemId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return new ProposedItem(itemId, group, only(codes, current), only(codes, resulting));
    }

    private List<ReplacedItem> replacedBy(List<ProposedItem> items) {
        return items.stream()
                .map(item -> held.get(item.group()))
                .flatMap(waiting -> Optional.ofNullable(waiting).stream())
                .map(waiting -> new ReplacedItem(waiting.requestId(), waiting.itemId()))
                .toList();
    }
}
