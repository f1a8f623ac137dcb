package org.contrepoint.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contrepoint.actor.Role;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.view.policy.PolicyView;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class PolicyFormTest {

    private static final PolicyKey EMAIL = new PolicyKey(SubjectKind.STUDENT, "email", Role.FAMILY);
    private static final PolicyKey LEVEL = new PolicyKey(SubjectKind.STUDENT, "schoolLevel", Role.FAMILY);

    private final List<PolicyView> policies = List.of(
            new PolicyView(EMAIL, FieldPolicy.AT_ONCE, false, "Un collègue", null),
            new PolicyView(LEVEL, FieldPolicy.HELD, true, null, null));
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @Test
    void only_what_the_administrator_changed_is_set() {
        choose(EMAIL, "AT_ONCE", "AT_ONCE");
        choose(LEVEL, "HELD", "READ_ONLY");
        assertThat(read()).isEqualTo(new PolicyForm(Map.of(LEVEL, FieldPolicy.READ_ONLY), List.of()));
    }

    @Test
    void a_policy_that_a_colleague_set_meanwhile_is_not_set_back_unseen() {
        choose(EMAIL, "HELD", "HELD");
        choose(LEVEL, "HELD", "HIDDEN");
        assertThat(read()).isEqualTo(new PolicyForm(Map.of(LEVEL, FieldPolicy.HIDDEN), List.of()));
    }

    @Test
    void changing_what_a_colleague_changed_meanwhile_is_told() {
        choose(EMAIL, "HELD", "HIDDEN");
        assertThat(read()).isEqualTo(new PolicyForm(Map.of(EMAIL, FieldPolicy.HIDDEN), List.of(EMAIL)));
    }

    @Test
    void wanting_what_is_set_already_changes_nothing() {
        choose(EMAIL, "HELD", "AT_ONCE");
        assertThat(read()).isEqualTo(PolicyForm.EMPTY);
    }

    @Test
    void what_is_no_policy_or_no_field_is_passed_over() {
        choose(LEVEL, "HELD", "EVERYTHING");
        form.add("STUDENT.secret.FAMILY", "HIDDEN");
        assertThat(read()).isEqualTo(PolicyForm.EMPTY);
    }

    private void choose(PolicyKey key, String seen, String wanted) {
        form.add(PolicyForm.SEEN + PolicyForm.name(key), seen);
        form.add(PolicyForm.name(key), wanted);
    }

    private PolicyForm read() {
        return PolicyForm.read(form, policies);
    }
}
