package org.contrepoint.projection.policy;

import java.time.Instant;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.FieldPolicyChanged;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;

/** A policy that an administrator set. */
final class PolicyRow extends Row {

    static final Table<PolicyRow> TABLE = Table.of("policies", PolicyRow.class, PolicyRow::new);

    FieldPolicy policy = FieldPolicy.HELD;
    String changedBy = "";
    Instant changedAt = Instant.EPOCH;
    long position = -1;

    static String id(PolicyKey key) {
        return key.kind() + "/" + key.group() + "/" + key.proposer();
    }

    void change(FieldPolicyChanged event, long newPosition) {
        if (newPosition > position) {
            position = newPosition;
            policy = event.to();
            changedBy = event.by().account().toString();
            changedAt = event.at();
        }
    }
}
