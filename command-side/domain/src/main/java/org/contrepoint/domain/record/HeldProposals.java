package org.contrepoint.domain.record;

import static org.contrepoint.domain.record.Values.only;
import static org.contrepoint.domain.record.Values.same;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.domain.record.Outcome.Amended;
import org.contrepoint.domain.record.Outcome.Corrected;
import org.contrepoint.domain.record.Outcome.Held;
import org.contrepoint.message.Refused;
import org.contrepoint.record.AmendProposal;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.ApplyProposal;
import org.contrepoint.record.ProposeChanges;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.LineNotHeld;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.RecordRefusal.RecordClosed;
import org.contrepoint.record.RestoreProposal;
import org.contrepoint.record.ReviseProposal;

/**
 * Decides what may happen to a record: what families propose to it, what the review makes of that, what staff correct.
 * Each decision is told as outcomes, in the order in which they happen.
 */
public final class HeldProposals {
    private final RecordRules rules;
    private final RecordState state;
    private final Settlement settlement;

    public HeldProposals(RecordRules rules) {
        this.rules = rules;
        this.state = new RecordState(rules);
        this.settlement = new Settlement(state);
    }

    /** The values that a new record starts with. */
    public Map<String, String> register(Map<String, String> values) {
        Map<String, String> errors = rules.importErrors(values);
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidValues(errors));
        }
        return rules.canonical(values);
    }

    /** The record says this from now on. */
    public void become(Map<String, String> values) {
        state.become(values);
    }

    /** Takes what happened into account. */
    public void evolve(Object event) {
        state.evolve(event);
    }

    /** What a submission does; nothing when the same submission came before. */
    public List<Outcome> propose(ProposeChanges command, FieldPolicies policies, Facts facts) {
        if (state.sender(command.requestId()).isPresent()) {
            return List.of();
        }
        demandReadable();
        Map<String, String> resulting = Edit.of(rules, state.current(), command.seen(), command.proposed(), facts)
                .resulting();
        Submission submission = Submission.of(
                        rules,
                        policies,
                        command.by(),
                        command.requestId().toString(),
                        rules.groupsThatDiffer(resulting, state.current()),
                        state.current(),
                        resulting)
                .without(this::waitsAlready);
        if (submission.isEmpty()) {
            throw new Refused(new NothingChanged());
        }
        List<Outcome> outcomes = new ArrayList<>();
        if (!submission.waiting().isEmpty()) {
            List<String> groups =
                    submission.waiting().stream().map(ProposedItem::group).toList();
            outcomes.add(new Held(command, submission.waiting(), state.putAside(groups)));
        }
        submission.changedAtOnce(command, state).ifPresent(outcomes::add);
        return outcomes;
    }

    /** What lines written anew do; nothing when the same revision came before. */
    public List<Outcome> revise(ReviseProposal command, FieldPolicies policies, Facts facts) {
        if (state.knows(command.submissionId())) {
            return List.of();
        }
        demandReadable();
        return new Revision(rules, state, settlement).of(command, policies, facts);
    }

    /** The value that staff draft for a line; nothing when they did so already. */
    public List<Outcome> amend(AmendProposal command, Facts facts) {
        if (state.amendment(command.amendmentId()).isPresent()) {
            return List.of();
        }
        demandReadable();
        Line line = state.lines().stream()
                .filter(held -> held.isOf(command.requestId()) && held.is(command.itemId()))
                .findFirst()
                .orElseThrow(() -> new Refused(new LineNotHeld()));
        List<String> codes = rules.codesOf(line.group());
        Map<String, String> wanted = new LinkedHashMap<>(line.proposed());
        wanted.putAll(command.values());
        wanted.keySet().retainAll(codes);
        Map<String, String> resulting =
                Edit.of(rules, state.current(), Map.of(), wanted, facts).resulting();
        if (same(codes, resulting, line.proposed()) || same(codes, resulting, state.current())) {
            throw new Refused(new NothingChanged());
        }
        AmendedItem item = new AmendedItem(
                command.amendmentId(), line.id(), line.group(), line.proposed(), only(codes, resulting));
        return List.of(new Amended(command.requestId(), item, command.by()));
    }

    /** Decides what accepted lines do to the record as it is now. */
    public List<Outcome> apply(ApplyProposal command) {
        return settlement.apply(command);
    }

    /** Holds lines once more, and finds at once where the record moved meanwhile. */
    public List<Outcome> restore(RestoreProposal command) {
        return settlement.restore(command);
    }

    /** What staff change of their own accord; lines that wait for the same groups meet it at once. */
    public List<Outcome> correct(Map<String, String> values, Actor by, Facts facts) {
        demandReadable();
        Map<String, String> resulting =
                Edit.of(rules, state.current(), Map.of(), values, facts).resulting();
        Set<String> differing = Edit.differing(resulting, state.current());
        if (differing.isEmpty()) {
            throw new Refused(new NothingChanged());
        }
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Corrected(only(differing, state.current()), only(differing, resulting), by));
        Set<String> groups = rules.groupsOf(differing);
        outcomes.addAll(settlement.met(
                state.lines().stream()
                        .filter(line -> groups.contains(line.group()))
                        .toList(),
                group -> state.whole(group, resulting)));
        return outcomes;
    }

    /** Once a person's key is destroyed the log says nothing of them any more, and neither does the record. */
    private void demandReadable() {
        if (state.current().isEmpty()) {
            throw new Refused(new RecordClosed());
        }
    }

    private boolean waitsAlready(ProposedItem item) {
        return state.line(item.group())
                .filter(waiting -> same(rules.codesOf(item.group()), item.proposed(), waiting.proposed()))
                .isPresent();
    }
}
