package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;
import static org.contrepoint.projection.LaterHistory.*;

import java.util.List;
import java.util.Set;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.account.PreferencesChosen;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationEnded;
import org.contrepoint.delegation.DelegationGiven;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.FieldPolicyChanged;
import org.contrepoint.policy.PolicyBookId;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.policy.StandardPolicies;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.batch.BatchAdvanced;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.review.batch.BatchFinished;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.BatchStarted;
import org.contrepoint.review.batch.SkippedItem;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.account.ListOfficers;
import org.contrepoint.view.batch.BatchView;
import org.contrepoint.view.batch.FindBatch;
import org.contrepoint.view.batch.ListBatches;
import org.contrepoint.view.delegation.DelegationView;
import org.contrepoint.view.delegation.ListDelegations;
import org.contrepoint.view.policy.ListPolicies;
import org.contrepoint.view.policy.PolicyView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the office is told of its policies, batches, delegations and logins. */
class OfficeViewsIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final LaterHistory later = new LaterHistory(history);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        happened(history.school());
        happened(later.secondOfficer());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_school_that_changed_nothing_has_the_standard_policies_for_every_group_and_sender() {
        assertThat(policies()).hasSizeGreaterThan(20).allSatisfy(policy -> {
            assertThat(policy.standard()).isTrue();
            assertThat(policy.policy()).isEqualTo(StandardPolicies.of(policy.key()));
            assertThat(policy.changedByName()).isNull();
        });
        assertThat(policies()).extracting(PolicyView::key).doesNotHaveDuplicates();
    }

    @Test
    void a_policy_that_was_set_says_by_whom_and_when() {
        var changed = new FieldPolicyChanged(
                PolicyBookId.SCHOOL, CITY, FieldPolicy.HELD, FieldPolicy.AT_ONCE, OFFICER, history.next());
        happened(changed);
        assertThat(policy(CITY)).isEqualTo(new PolicyView(CITY, FieldPolicy.AT_ONCE, false, "Odile Roy", changed.at()));
        var byStaff = new PolicyKey(SubjectKind.GUARDIAN, "address", Role.STAFF);
        assertThat(policy(byStaff).standard()).isTrue();
    }

    @Test
    void a_batch_reports_each_request_as_far_as_it_has_come() {
        var level = asks("level", "schoolLevel", "CM1", "CM2");
        var exit = exit("exit");
        happened(
                history.lea("one", FAMILY, List.of(), level),
                history.opened("one", LEA_RECORD, FAMILY, level.toReview()),
                history.hugo("seven", exit),
                history.opened("seven", HUGO_RECORD, FAMILY, exit.toReview()));
        var entries = List.of(new BatchEntry(request("seven"), 1), new BatchEntry(request("one"), 1));
        happened(
                new BatchStarted(BATCH, entries, OFFICER, null, history.next()),
                advanced("seven", List.of(), List.of(new SkippedItem(item("exit"), SkippedItem.Why.TWO_APPROVERS)), 1));
        assertThat(batch()).satisfies(batch -> {
            assertThat(batch.total()).isEqualTo(2);
            assertThat(batch.done()).isEqualTo(1);
            assertThat(batch.skipped()).isEqualTo(1);
            assertThat(batch.finishedAt()).isNull();
            assertThat(batch.lines()).extracting(BatchView.Line::done).containsExactly(true, false);
        });
        happened(
                history.decided("one", LEA_RECORD, 2, org.contrepoint.review.ItemDecision.accept(item("level"))),
                advanced("one", List.of(item("level")), List.of(), 0),
                new BatchFinished(BATCH, history.next()));
        assertThat(batch()).satisfies(batch -> {
            assertThat(batch.accepted()).isEqualTo(1);
            assertThat(batch.finishedAt()).isNotNull();
            assertThat(batch.lines())
                    .extracting(BatchView.Line::subjectName)
                    .containsExactly("Hugo Lemaire", "Léa Lemaire");
            assertThat(batch.lines().getFirst().items())
                    .containsExactly(new BatchView.Item(
                            item("exit"), "exitPermission", null, ItemState.PENDING, SkippedItem.Why.TWO_APPROVERS));
            assertThat(batch.lines().getLast().items())
                    .containsExactly(new BatchView.Item(item("level"), "schoolLevel", null, ItemState.ACCEPTED, null));
        });
        assertThat(side.list(new ListBatches(STAFF_LOGIN), BatchView.class))
                .singleElement()
                .satisfies(listed -> assertThat(listed.lines()).isEmpty());
    }

    @Test
    void a_request_that_a_batch_could_not_do_says_why() {
        var entries = List.of(new BatchEntry(request("one"), 1), new BatchEntry(request("two"), 1));
        happened(
                new BatchStarted(BATCH, entries, OFFICER, null, history.next()),
                new BatchAdvanced(
                        BATCH,
                        List.of(
                                BatchResult.refused(request("one"), "review.revision-moved"),
                                BatchResult.failed(request("two"))),
                        0,
                        history.next()));
        assertThat(batch().refused()).isEqualTo(2);
        assertThat(batch().lines().getFirst().refusal()).isEqualTo("review.revision-moved");
        assertThat(batch().lines().getLast().failed()).isTrue();
    }

    @Test
    void a_delegation_is_seen_by_the_site_and_by_both_officers_until_it_is_ended() {
        happened(new DelegationGiven(DELEGATION, SITE, STAFF_LOGIN, SECOND_LOGIN, DUE, DUE, "Congé", history.next()));
        var views = side.list(new ListDelegations(Set.of(), SECOND_LOGIN), DelegationView.class);
        assertThat(views).singleElement().satisfies(view -> {
            assertThat(view.fromName()).isEqualTo("Odile Roy");
            assertThat(view.toName()).isEqualTo("Marc Blin");
            assertThat(view.runsOn(DUE)).isTrue();
            assertThat(view.runsOn(DUE.plusDays(1))).isFalse();
        });
        happened(new DelegationEnded(DELEGATION, OFFICER, history.next()));
        assertThat(side.list(new ListDelegations(Set.of(SITE), ANNE_LOGIN), DelegationView.class))
                .singleElement()
                .satisfies(view -> assertThat(view.runsOn(DUE)).isFalse());
        assertThat(side.list(new ListDelegations(Set.of(), ANNE_LOGIN), DelegationView.class))
                .isEmpty();
    }

    @Test
    void a_login_is_written_to_as_its_owner_chose() {
        assertThat(account(ANNE_LOGIN).language()).isEqualTo("fr");
        assertThat(account(ANNE_LOGIN).notices()).isEqualTo(NoticeFrequency.AT_ONCE);
        assertThat(account(STAFF_LOGIN).notices()).isEqualTo(NoticeFrequency.DAILY);
        happened(new PreferencesChosen(ANNE_LOGIN, "en", NoticeFrequency.NONE, history.next()));
        assertThat(account(ANNE_LOGIN).language()).isEqualTo("en");
        assertThat(account(ANNE_LOGIN).notices()).isEqualTo(NoticeFrequency.NONE);
    }

    @Test
    void the_officers_are_listed_by_name() {
        assertThat(side.list(new ListOfficers(), AccountView.class))
                .extracting(AccountView::displayName)
                .containsExactly("Marc Blin", "Odile Roy");
    }

    private BatchAdvanced advanced(
            String request, List<org.contrepoint.review.ItemId> accepted, List<SkippedItem> skipped, int remaining) {
        var result = new BatchResult(request(request), accepted, skipped, null, false);
        return new BatchAdvanced(BATCH, List.of(result), remaining, history.next());
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private List<PolicyView> policies() {
        return side.list(new ListPolicies(), PolicyView.class);
    }

    private PolicyView policy(PolicyKey key) {
        return policies().stream()
                .filter(policy -> policy.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private BatchView batch() {
        return side.one(new FindBatch(BATCH), BatchView.class);
    }

    private AccountView account(org.contrepoint.account.AccountId id) {
        return side.one(new FindAccount(id), AccountView.class);
    }
}
