package org.contrepoint.domain.record;

import static org.contrepoint.domain.record.Values.same;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.domain.record.Outcome.Revised;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.LineNotHeld;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.ReviseProposal;
import org.contrepoint.record.RevisedItem;

/**
 * What a family's second thoughts do to lines of its own that still wait. A line that is taken back to what the record
 * says has no object any more.
 */
final class Revision {
    private final RecordRules rules;
    private final RecordState state;
    private final Settlement settlement;

    Revision(RecordRules rules, RecordState state, Settlement settlement) {
        this.rules = rules;
        this.state = state;
        this.settlement = settlement;
    }

    List<Outcome> of(ReviseProposal command, FieldPolicies policies, Facts facts) {
        Map<String, Line> lines = linesToRevise(command);
        Map<String, String> wanted = new LinkedHashMap<>();
        lines.values().forEach(line -> wanted.putAll(line.proposed()));
        wanted.putAll(command.proposed());
        Map<String, String> resulting =
                Edit.of(rules, state.current(), command.seen(), wanted, facts).resulting();
        List<String> changed = lines.values().stream()
                .filter(line -> !same(rules.codesOf(line.group()), resulting, line.proposed()))
                .map(Line::group)
                .toList();
        if (changed.isEmpty()) {
            throw new Refused(new NothingChanged());
        }
        Submission submission = Submission.of(
                rules, policies, command.by(), command.submissionId().toString(), changed, state.current(), resulting);
        List<RevisedItem> items = submission.waiting().stream()
                .map(item -> new RevisedItem(
                        Objects.requireNonNull(lines.get(item.group())).id(), item))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        if (!items.isEmpty()) {
            outcomes.add(new Revised(command, items));
        }
        submission.changedAtOnce(command, state).ifPresent(outcomes::add);
        outcomes.addAll(settlement.met(
                submission.waiting().stream()
                        .map(item -> new Line(command.requestId(), item))
                        .toList(),
                state::now));
        return outcomes;
    }

    private Map<String, Line> linesToRevise(ReviseProposal command) {
        if (!state.sender(command.requestId()).equals(Optional.of(command.familyId()))) {
            throw new Refused(new NotYourRecord());
        }
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String group : rules.groupsOf(command.proposed().keySet())) {
            lines.put(
                    group,
                    state.line(group)
                            .filter(line -> line.requestId().equals(command.requestId()))
                            .orElseThrow(() -> new Refused(new LineNotHeld())));
        }
        return lines;
    }
}
