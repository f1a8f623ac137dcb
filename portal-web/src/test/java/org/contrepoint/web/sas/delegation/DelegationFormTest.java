package org.contrepoint.web.sas.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.contrepoint.delegation.DelegationRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class DelegationFormTest {

    private final MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();

    @Test
    void days_are_read_as_people_write_them() {
        sent.add("site", "018f0000-0000-7000-8000-000000000001");
        sent.add("colleague", "018f0000-0000-7000-8000-000000000002");
        sent.add("firstDay", "1/6/2027");
        sent.add("lastDay", "2027-06-30");

        DelegationForm form = DelegationForm.read(sent);

        assertThat(form.errors()).isEmpty();
        assertThat(form.first()).contains(LocalDate.of(2027, 6, 1));
        assertThat(form.last()).contains(LocalDate.of(2027, 6, 30));
    }

    @Test
    void what_is_missing_or_no_date_is_named_field_by_field() {
        sent.add("firstDay", "31/02/2027");

        assertThat(DelegationForm.read(sent).errors())
                .isEqualTo(Map.of(
                        "site", "required",
                        "colleague", "required",
                        "firstDay", "invalid-date",
                        "lastDay", "required"));
    }

    @Test
    void a_rule_points_at_the_field_it_speaks_of() {
        assertThat(DelegationForm.errors(new DelegationRefusal.DelegationToOneself()))
                .containsOnlyKeys("colleague");
        assertThat(DelegationForm.errors(new DelegationRefusal.DatesOutOfRange()))
                .containsOnlyKeys("lastDay");
        assertThat(DelegationForm.errors(new DelegationRefusal.ReasonMissing())).containsOnlyKeys("reason");
        assertThat(DelegationForm.errors(new DelegationRefusal.NoSuchDelegation()))
                .isEmpty();
    }
}
