package org.contrepoint.domain.record;

import static org.contrepoint.domain.record.Values.only;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.message.Refused;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ProposeChanges;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.FieldsClosed;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;

/**
 * The changed groups of one sending, sorted by the policies for whoever sent it (domain.md, rules 7 and 8).
 *
 * @param atOnce what does not wait
 * @param waiting what does
 */
record Submission(List<AtOnceItem> atOnce, List<ProposedItem> waiting) {

    /**
     * @param name of the sending, which the ids of its lines are made of
     * @param groups that it changes
     * @param current what the record says
     * @param resulting what it would say
     */
    static Submission of(
            RecordRules rules,
            FieldPolicies policies,
            Actor by,
            String name,
            List<String> groups,
            Map<String, String> current,
            Map<String, String> resulting) {
        Submission submission = new Submission(new ArrayList<>(), new ArrayList<>());
        List<String> closed = new ArrayList<>();
        Role proposer = by.role() == Role.FAMILY ? Role.FAMILY : Role.STAFF;
        for (String group : groups) {
            List<String> codes = rules.codesOf(group);
            Map<String, String> before = only(codes, current);
            Map<String, String> after = only(codes, resulting);
            FieldPolicy policy = policies.of(new PolicyKey(rules.kind(), group, proposer));
            if (!policy.open()) {
                closed.add(group);
            } else if (Strictness.takesBack(rules.kind(), group, before, after)) {
                submission.atOnce().add(new AtOnceItem(group, AtOnceItem.Why.CANNOT_WAIT, before, after));
            } else if (policy == FieldPolicy.AT_ONCE) {
                submission.atOnce().add(new AtOnceItem(group, AtOnceItem.Why.POLICY, before, after));
            } else {
                ItemKind kind = codes.size() > 1 ? ItemKind.GROUP : ItemKind.FIELD;
                submission
                        .waiting()
                        .add(new ProposedItem(itemId(name, group), group, kind, policy.approvals(), before, after));
            }
        }
        if (!closed.isEmpty()) {
            throw new Refused(new FieldsClosed(closed));
        }
        return submission;
    }

    /** The same, without lines that are of no use. */
    Submission without(Predicate<ProposedItem> useless) {
        return new Submission(
                atOnce, waiting.stream().filter(Predicate.not(useless)).toList());
    }

    /** What changes now, and which older lines that puts aside. */
    Optional<Outcome> changedAtOnce(ProposeChanges command, RecordState state) {
        List<String> groups = atOnce.stream().map(AtOnceItem::group).toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.ChangedAtOnce(command, atOnce, state.putAside(groups)));
    }

    boolean isEmpty() {
        return atOnce.isEmpty() && waiting.isEmpty();
    }

    private static ItemId itemId(String name, String group) {
        return ItemId.of(UUID.nameUUIDFromBytes((name + "/" + group).getBytes(StandardCharsets.UTF_8)));
    }
}
