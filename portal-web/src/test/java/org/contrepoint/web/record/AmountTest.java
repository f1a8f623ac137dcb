package org.contrepoint.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.family.GuardianField;
import org.contrepoint.message.Ids;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.page.FormField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.LinkedMultiValueMap;

/** An amount of money on its way from what people type to what they read. */
class AmountTest {
    private static final SiteId SITE = SiteId.of(Ids.next());
    private static final CurrentUser CLAIRE =
            new CurrentUser(AccountId.of(SITE, "lemaire"), Role.FAMILY, SITE, Set.of(SITE), "Claire", null, null);

    @ParameterizedTest
    @CsvSource({
        "845, 845",
        "' 0845 ', 845",
        "0, 0",
        "000, 0",
        "1 200 €, 1200",
        "1.200, 1.200",
        "845€, 845",
        "'', ''",
        "'8,45', '8,45'",
        "huit cents, huit cents",
        "-5, -5"
    })
    void what_is_no_whole_number_is_passed_on_as_it_was_typed(String typed, String canonical) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("quotientFamilial", typed);

        IdentityInput input = IdentityInput.read(form, new Subject(SubjectKind.GUARDIAN, Ids.next()), CLAIRE);

        assertThat(input.proposed()).containsEntry("quotientFamilial", canonical);
    }

    @Test
    void it_is_read_with_its_currency_and_asked_for_with_the_keyboard_of_digits() {
        FieldText texts = new FieldText(new StaticMessageSource());
        assertThat(texts.text(GuardianField.QUOTIENT_FAMILIAL, "845", Locale.FRENCH))
                .isEqualTo("845\u00a0€");
        assertThat(texts.text(GuardianField.QUOTIENT_FAMILIAL, "huit cents", Locale.FRENCH))
                .isEqualTo("huit cents");
        assertThat(FormField.of(GuardianField.QUOTIENT_FAMILIAL).inputMode()).isEqualTo("numeric");
    }
}
