package org.contrepoint.domain.record;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.ProposalAmended;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/**
 * What the log says of something that families propose to: beside its valid values, one waiting line at most for each
 * group.
 */
public abstract class HeldLines {
    private final Map<String, Line> held = new LinkedHashMap<>();
    private final Map<ItemId, Line> letGo = new HashMap<>();
    private final Map<AmendmentId, AmendedItem> amendments = new HashMap<>();
    private final Map<RequestId, FamilyId> requests = new HashMap<>();
    private final Set<SubmissionId> submissions = new HashSet<>();

    /** The valid values of a group, as a line's base says them. */
    public abstract Map<String, String> now(String group);

    /** A group's values as a line that became valid says them. */
    protected abstract Map<String, String> whole(String group, Map<String, String> values);

    /** A group has these values from now on. */
    protected abstract void become(String group, Map<String, String> values);

    /** The lines that wait, in the order in which their groups were first proposed. */
    public Collection<Line> lines() {
        return Collections.unmodifiableCollection(held.values());
    }

    public Optional<Line> line(String group) {
        return Optional.ofNullable(held.get(group));
    }

    /** The lines that wait for these groups, as newer ones put them aside. */
    public List<ReplacedItem> putAside(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> line(group).stream())
                .map(Line::putAside)
                .toList();
    }

    /** A line that was refused, withdrawn, or left without an answer. */
    public Optional<Line> letGo(ItemId itemId) {
        return Optional.ofNullable(letGo.get(itemId));
    }

    public Optional<AmendedItem> amendment(AmendmentId amendmentId) {
        return Optional.ofNullable(amendments.get(amendmentId));
    }

    /** The family that sent a request. */
    public Optional<FamilyId> sender(RequestId requestId) {
        return Optional.ofNullable(requests.get(requestId));
    }

    public boolean knows(SubmissionId submissionId) {
        return submissions.contains(submissionId);
    }

    /** Takes into account what happened; events of the record that change neither values nor lines are passed over. */
    public void evolve(Object event) {
        switch (event) {
            case Proposed proposed -> on(proposed);
            case AppliedAtOnce changed -> on(changed);
            case ProposalRevised revised -> on(revised);
            case ProposalAmended amended -> amendments.put(amended.item().amendmentId(), amended.item());
            case ProposalApplied applied -> on(applied);
            case ProposalConflicted conflicted -> on(conflicted);
            case ProposalReleased released -> on(released);
            case ProposalRestored restored -> on(restored);
            default -> {}
        }
    }

    private void on(Proposed event) {
        requests.put(event.requestId(), event.familyId());
        event.items().forEach(item -> hold(new Line(event.requestId(), item)));
    }

    private void on(AppliedAtOnce event) {
        requests.put(event.requestId(), event.familyId());
        Optional.ofNullable(event.submissionId()).ifPresent(submissions::add);
        event.items().forEach(item -> become(item.group(), item.after()));
        event.replaced().forEach(line -> release(line.itemId()));
    }

    private void on(ProposalRevised event) {
        submissions.add(event.submissionId());
        event.items().forEach(revised -> hold(new Line(event.requestId(), revised.item())));
    }

    private void on(ProposalApplied event) {
        event.items().forEach(item -> {
            become(item.group(), item.after());
            release(item.itemId());
        });
    }

    private void on(ProposalConflicted event) {
        event.items()
                .forEach(item -> held.computeIfPresent(
                        item.group(),
                        (group, line) -> line.is(item.itemId()) ? line.basedOn(item.current(), event.at()) : line));
    }

    private void on(ProposalReleased event) {
        event.moot().forEach(this::release);
        held.values().stream()
                .filter(line -> event.dropped().contains(line.id()))
                .forEach(line -> letGo.put(line.id(), line));
        event.dropped().forEach(this::release);
    }

    private void on(ProposalRestored event) {
        event.items().forEach(item -> hold(new Line(event.requestId(), item)));
        event.taken().forEach(letGo::remove);
    }

    private void hold(Line line) {
        held.put(line.group(), line);
        letGo.remove(line.id());
    }

    private void release(ItemId itemId) {
        held.values().removeIf(line -> line.is(itemId));
    }
}
