package org.contrepoint.domain.policy;

import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.fixture;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.domain.Cast;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.FieldPolicyChanged;
import org.contrepoint.policy.PolicyBookId;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.policy.PolicyRefusal.MustStayOpen;
import org.contrepoint.policy.PolicyRefusal.UnknownField;
import org.contrepoint.policy.SetFieldPolicy;
import org.contrepoint.record.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator sets what happens to what is sent (domain.md, rule 7). */
class PolicyBookTest {
    private static final Actor ADMIN = new Actor(AccountId.of(Cast.SAINT_JUNIEN, "admin"), Role.ADMIN);
    private static final PolicyKey EMAIL = new PolicyKey(SubjectKind.GUARDIAN, "email", Role.FAMILY);

    private final AggregateTestFixture<PolicyBook> book = fixture(PolicyBook.class);

    @Test
    void a_policy_that_was_never_set_changes_from_the_standard() {
        book.givenNoPriorActivity()
                .when(set(EMAIL, FieldPolicy.AT_ONCE))
                .expectEvents(changed(FieldPolicy.HELD, FieldPolicy.AT_ONCE));
    }

    @Test
    void a_policy_changes_from_what_it_was() {
        book.given(changed(FieldPolicy.HELD, FieldPolicy.AT_ONCE))
                .when(set(EMAIL, FieldPolicy.HIDDEN))
                .expectEvents(changed(FieldPolicy.AT_ONCE, FieldPolicy.HIDDEN));
    }

    @Test
    void setting_what_is_set_changes_nothing() {
        book.givenNoPriorActivity()
                .when(set(EMAIL, FieldPolicy.HELD))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture(PolicyBook.class)
                .given(changed(FieldPolicy.HELD, FieldPolicy.AT_ONCE))
                .when(set(EMAIL, FieldPolicy.AT_ONCE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_field_that_the_record_does_not_have_has_no_policy() {
        refused(new UnknownField(), new PolicyKey(SubjectKind.GUARDIAN, "imageRights", Role.FAMILY));
        refused(new UnknownField(), new PolicyKey(SubjectKind.STUDENT, "postalCode", Role.FAMILY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEACHER", "ADMIN", "AUDITOR", "SYSTEM"})
    void whoever_proposes_nothing_has_no_policy(Role role) {
        refused(new UnknownField(), new PolicyKey(SubjectKind.GUARDIAN, "email", role));
    }

    @Test
    void there_is_one_book() {
        book.givenNoPriorActivity()
                .when(new SetFieldPolicy(new PolicyBookId("policies-other"), EMAIL, FieldPolicy.HIDDEN, ADMIN))
                .expectException(Refused.class)
                .expectExceptionDetails(new UnknownField());
    }

    @ParameterizedTest
    @ValueSource(strings = {"imageRights", "exitPermission"})
    void a_family_can_always_withdraw_a_consent(String group) {
        PolicyKey byFamily = new PolicyKey(SubjectKind.STUDENT, group, Role.FAMILY);
        refused(new MustStayOpen(), byFamily, FieldPolicy.HIDDEN);
        refused(new MustStayOpen(), byFamily, FieldPolicy.READ_ONLY);
        fixture(PolicyBook.class)
                .givenNoPriorActivity()
                .when(set(byFamily, FieldPolicy.AT_ONCE))
                .expectSuccessfulHandlerExecution();
        fixture(PolicyBook.class)
                .givenNoPriorActivity()
                .when(set(new PolicyKey(SubjectKind.STUDENT, group, Role.STAFF), FieldPolicy.HIDDEN))
                .expectSuccessfulHandlerExecution();
    }

    private static SetFieldPolicy set(PolicyKey key, FieldPolicy policy) {
        return new SetFieldPolicy(PolicyBookId.SCHOOL, key, policy, ADMIN);
    }

    private static FieldPolicyChanged changed(FieldPolicy from, FieldPolicy to) {
        return new FieldPolicyChanged(PolicyBookId.SCHOOL, EMAIL, from, to, ADMIN, NOW);
    }

    private static void refused(Refusal refusal, PolicyKey key) {
        refused(refusal, key, FieldPolicy.AT_ONCE);
    }

    private static void refused(Refusal refusal, PolicyKey key, FieldPolicy policy) {
        fixture(PolicyBook.class)
                .givenNoPriorActivity()
                .when(set(key, policy))
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
