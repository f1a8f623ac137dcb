package org.contrepoint.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.record.RecordField;
import org.contrepoint.student.StudentField;
import org.junit.jupiter.api.Test;

class SectionNotesTest {

    private static final List<RecordField> EXIT = List.of(StudentField.EXIT_PERMISSION, StudentField.EXIT_PERSONS);
    private static final List<RecordField> CONTACT = List.of(StudentField.MOBILE_PHONE, StudentField.EMAIL);

    @Test
    void what_is_the_same_for_a_whole_section_is_said_once() {
        SectionNotes notes = notes(CONTACT, Map.of("mobilePhone", FieldPolicy.AT_ONCE, "email", FieldPolicy.AT_ONCE));
        assertThat(notes.shared()).containsExactly("family.policy.AT_ONCE");
        assertThat(notes.byField()).isEmpty();
    }

    @Test
    void what_differs_is_said_at_the_field_it_is_about() {
        SectionNotes notes = notes(CONTACT, Map.of("mobilePhone", FieldPolicy.READ_ONLY, "email", FieldPolicy.HELD));
        assertThat(notes.shared()).isEmpty();
        assertThat(notes.byField()).isEqualTo(Map.of("mobilePhone", "family.policy.READ_ONLY"));
    }

    @Test
    void near_a_consent_the_page_says_that_withdrawing_it_applies_at_once() {
        assertThat(notes(EXIT, Map.of("exitPermission", FieldPolicy.HELD_FOR_TWO))
                        .shared())
                .containsExactly("family.policy.exitPermission.HELD_FOR_TWO");
        assertThat(notes(List.of(StudentField.IMAGE_RIGHTS), Map.of("imageRights", FieldPolicy.HELD))
                        .shared())
                .containsExactly("family.policy.imageRights.HELD");
    }

    @Test
    void where_everything_applies_at_once_there_is_no_exception_to_tell() {
        assertThat(notes(EXIT, Map.of("exitPermission", FieldPolicy.AT_ONCE)).shared())
                .containsExactly("family.policy.AT_ONCE");
    }

    @Test
    void a_page_without_policies_says_nothing() {
        assertThat(SectionNotes.of(EXIT, GroupPolicies.UNSAID)).isEqualTo(new SectionNotes(List.of(), Map.of()));
    }

    private static SectionNotes notes(List<RecordField> fields, Map<String, FieldPolicy> policies) {
        return SectionNotes.of(fields, new GroupPolicies(policies));
    }
}
