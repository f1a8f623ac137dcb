package org.contrepoint.projection.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.family.GuardianField;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.FieldPolicyChanged;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.policy.StandardPolicies;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.StudentField;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.policy.ListPolicies;
import org.contrepoint.view.policy.PolicyView;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** What happens to what somebody sends, group by group. What nobody set is as a school starts with. */
@Component
@ProcessingGroup("policies")
class PolicyProjection {

    private static final String LIST = """
            select to_jsonb(p)::text policy, d.name from policies p left join directory d on d.id = p.changed_by""";

    private final RowWriter rows;
    private final DatabaseClient database;

    PolicyProjection(RowWriter rows, DatabaseClient database) {
        this.rows = rows;
        this.database = database;
    }

    @EventHandler
    void on(FieldPolicyChanged event, @SequenceNumber long position) {
        rows.change(PolicyRow.TABLE, PolicyRow.id(event.key()), row -> row.change(event, position));
        rows.moved(Topics.policies());
    }

    @ResetHandler
    void reset() {
        rows.clear(PolicyRow.TABLE);
    }

    private record Changed(PolicyRow row, String by) {}

    @QueryHandler
    CompletableFuture<@Nullable List<PolicyView>> answer(ListPolicies query) {
        return database.sql(LIST)
                .map(row -> {
                    String by = row.get("name", String.class);
                    return new Changed(Columns.row(row, PolicyRow.class), by == null ? "" : by);
                })
                .all()
                .collectMap(changed -> changed.row().id, Function.identity())
                .map(changed -> keys().map(key -> view(key, changed)).toList())
                .toFuture();
    }

    private static PolicyView view(PolicyKey key, Map<String, Changed> all) {
        FieldPolicy standard = StandardPolicies.of(key);
        Changed changed = all.get(PolicyRow.id(key));
        FieldPolicy policy = changed == null ? standard : changed.row().policy;
        String by = changed == null ? null : changed.by();
        Instant at = changed == null ? null : changed.row().changedAt;
        return new PolicyView(key, policy, policy == standard, by, at);
    }

    private static Stream<PolicyKey> keys() {
        return Stream.concat(
                keys(SubjectKind.GUARDIAN, GuardianField.values()), keys(SubjectKind.STUDENT, StudentField.values()));
    }

    private static Stream<PolicyKey> keys(SubjectKind kind, RecordField[] fields) {
        return Stream.of(fields)
                .map(RecordField::group)
                .distinct()
                .flatMap(group ->
                        StandardPolicies.PROPOSERS.stream().map(proposer -> new PolicyKey(kind, group, proposer)));
    }
}
