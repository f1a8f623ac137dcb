package org.contrepoint.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.contrepoint.record.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes only take a permission back (domain.md, rule 8). */
class StrictnessTest {
    @ParameterizedTest
    @CsvSource({
        "DIFFUSION, 'PRINT,WEBSITE', NONE, ''",
        "DIFFUSION, 'PRINT,WEBSITE', CAPTURE, ''",
        "CAPTURE, '', NONE, ''",
        "DIFFUSION, 'PRINT,WEBSITE', DIFFUSION, WEBSITE",
        "DIFFUSION, 'PRINT,WEBSITE', DIFFUSION, ''"
    })
    void narrower_image_rights_cannot_wait(String from, String media, String to, String remaining) {
        assertThat(images(from, media, to, remaining)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, '', CAPTURE, ''",
        "CAPTURE, '', DIFFUSION, PRINT",
        "DIFFUSION, PRINT, DIFFUSION, 'PRINT,SOCIAL'",
        "DIFFUSION, 'PRINT,WEBSITE', DIFFUSION, 'PRINT,SOCIAL'",
        "'', '', NONE, ''",
        "DIFFUSION, PRINT, '', ''",
        "DIFFUSION, PRINT, DIFFUSION, PRINT"
    })
    void what_is_not_clearly_narrower_waits(String from, String media, String to, String wanted) {
        assertThat(images(from, media, to, wanted)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ALONE, '', NAMED_PERSONS, Mamie", "ALONE, '', ACCOMPANIED, ''", "NAMED_PERSONS, Mamie, ACCOMPANIED, ''"
    })
    void a_stricter_exit_permission_cannot_wait(String from, String persons, String to, String remaining) {
        assertThat(exit(from, persons, to, remaining)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOMPANIED, '', NAMED_PERSONS, Mamie",
        "ACCOMPANIED, '', ALONE, ''",
        "NAMED_PERSONS, Mamie, ALONE, ''",
        "NAMED_PERSONS, 'Mamie, Papi', NAMED_PERSONS, Mamie",
        "'', '', ACCOMPANIED, ''",
        "ALONE, '', '', ''"
    })
    void a_more_permissive_or_unclear_exit_permission_waits(String from, String persons, String to, String wanted) {
        assertThat(exit(from, persons, to, wanted)).isFalse();
    }

    @Test
    void nothing_else_cannot_wait() {
        assertThat(Strictness.takesBack(
                        SubjectKind.STUDENT, "email", Map.of("email", "lea@example.org"), Map.of("email", "")))
                .isFalse();
        assertThat(Strictness.takesBack(
                        SubjectKind.GUARDIAN,
                        "imageRights",
                        Map.of("imageRights", "CAPTURE"),
                        Map.of("imageRights", "NONE")))
                .isFalse();
    }

    private static boolean images(String from, String media, String to, String wanted) {
        return Strictness.takesBack(
                SubjectKind.STUDENT,
                "imageRights",
                values("imageRights", from, "imageMedia", media),
                values("imageRights", to, "imageMedia", wanted));
    }

    private static boolean exit(String from, String persons, String to, String wanted) {
        return Strictness.takesBack(
                SubjectKind.STUDENT,
                "exitPermission",
                values("exitPermission", from, "exitPersons", persons),
                values("exitPermission", to, "exitPersons", wanted));
    }

    private static Map<String, String> values(String code, String text, String other, String otherText) {
        Map<String, String> values = new HashMap<>(Map.of(code, text, other, otherText));
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
