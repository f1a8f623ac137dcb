package org.contrepoint.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.SCHOOLS;

import java.time.LocalDate;
import org.contrepoint.family.GuardianField;
import org.contrepoint.record.RecordField;
import org.contrepoint.student.StudentField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Facts FACTS = new Facts(TODAY, SCHOOLS);

    @ParameterizedTest
    @CsvSource({
        "LAST_NAME, Le Goff-d'Hérouville",
        "LAST_NAME, Nguyễn Thị Ánh",
        "ADDRESS_LINE_1, '4 bis, rue de l’Église & du Pont'",
        "POSTAL_CODE, 01000",
        "MOBILE_PHONE, +33612345678",
        "WORK_PHONE, +12025550123",
        "EMAIL, claire.lemaire+musique@example.org",
        "EMAIL, accueil@école.example.fr",
        "TITLE, MME"
    })
    void what_people_really_write_is_taken(GuardianField field, String text) {
        assertThat(FieldRules.broken(field, text, FACTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_NAME, <b>Lemaire</b>, markup",
        "LAST_NAME, Lemaire>, markup",
        "POSTAL_CODE, 8720, invalid-postal-code",
        "POSTAL_CODE, 87 200, invalid-postal-code",
        "POSTAL_CODE, 872000, invalid-postal-code",
        "MOBILE_PHONE, 0612345678, invalid-phone",
        "MOBILE_PHONE, +33 6 12 34, invalid-phone",
        "MOBILE_PHONE, +03312345678, invalid-phone",
        "EMAIL, claire.lemaire, invalid-email",
        "EMAIL, claire@, invalid-email",
        "EMAIL, claire@example, invalid-email",
        "EMAIL, claire@example., invalid-email",
        "EMAIL, claire@-example.org, invalid-email",
        "EMAIL, claire@exa mple.org, invalid-email",
        "EMAIL, claire..lemaire@example.org, invalid-email",
        "EMAIL, '@example.org', invalid-email",
        "TITLE, MLLE, not-in-list"
    })
    void what_no_guardian_is_called_or_reached_by_is_refused(GuardianField field, String text, String error) {
        assertThat(FieldRules.broken(field, text, FACTS)).contains(error);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 2026-11-23",
        "BIRTH_DATE, 1900-01-01",
        "BIRTH_DATE, 2024-02-29",
        "IMAGE_MEDIA, 'PRINT,SOCIAL'",
        "SCHOOL, NOT_IN_SCHOOL",
        "SCHOOL, UNLISTED",
        "SCHOOL, 0870003C",
        "SCHOOL_LEVEL, CM2"
    })
    void what_a_student_may_be_is_taken(StudentField field, String text) {
        assertThat(FieldRules.broken(field, text, FACTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 31/02/2015, invalid-date",
        "BIRTH_DATE, 2015-02-31, invalid-date",
        "BIRTH_DATE, 2015-2-3, invalid-date",
        "BIRTH_DATE, 2026-11-24, future-date",
        "BIRTH_DATE, 1899-12-31, too-old",
        "BIRTH_DATE, le 9 mars 2015, invalid-date",
        "GENDER, Z, not-in-list",
        "IMAGE_MEDIA, 'PRINT,RADIO', not-in-list",
        "IMAGE_MEDIA, 'PRINT,PRINT', not-in-list",
        "IMAGE_MEDIA, 'PRINT,', not-in-list",
        "SCHOOL, 0000000Z, not-in-list",
        "SCHOOL_LEVEL, DOCTORAT, not-in-list"
    })
    void what_no_student_can_be_is_refused(StudentField field, String text, String error) {
        assertThat(FieldRules.broken(field, text, FACTS)).contains(error);
    }

    @Test
    void control_and_direction_marks_are_refused_wherever_they_hide() {
        for (String hidden : new String[] {"\u0000", "\n", "\u007f", "\u202e", "\u2066", "\ud800"}) {
            assertThat(broken(GuardianField.FIRST_NAME, "Cla" + hidden + "ire")).isEqualTo("markup");
        }
    }

    @Test
    void length_is_counted_in_characters_as_people_count_them() {
        assertThat(FieldRules.broken(GuardianField.FIRST_NAME, "𝄞".repeat(80), FACTS))
                .isEmpty();
        assertThat(broken(GuardianField.FIRST_NAME, "é".repeat(81))).isEqualTo("too-long");
        assertThat(broken(GuardianField.EMAIL, "a@" + "b".repeat(250) + ".fr")).isEqualTo("too-long");
    }

    private static String broken(RecordField field, String text) {
        return FieldRules.broken(field, text, FACTS).orElseThrow();
    }
}
