package org.contrepoint.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.contrepoint.record.RecordField;
import org.contrepoint.student.Schools;

/** How people read the canonical text of a field. */
final class FieldText {
    private FieldText() {}

    static String read(Page page, RecordField field, String canonical) {
        if (canonical.isEmpty()) {
            return page.t("common.empty");
        }
        return switch (field.type()) {
            case TEXT, POSTAL_CODE, EMAIL -> canonical;
            case DATE -> date(page, canonical);
            case PHONE -> phone(canonical);
            case CHOICE -> option(page, field, canonical);
            case CHOICES ->
                Arrays.stream(canonical.split(","))
                        .map(code -> option(page, field, code.strip()))
                        .collect(Collectors.joining(", "));
            case SCHOOL ->
                Schools.all().stream()
                        .filter(school -> school.code().equals(canonical))
                        .findFirst()
                        .map(school -> school.name() + " (" + school.city() + ")")
                        .orElseGet(() -> option(page, field, canonical));
        };
    }

    /** French numbers in pairs, others as they are stored. */
    static String phone(String canonical) {
        return canonical.matches("\\+33[1-9]\\d{8}")
                ? ("0" + canonical.substring(3)).replaceAll("(\\d{2})(?=\\d)", "$1\u00a0")
                : canonical;
    }

    private static String date(Page page, String canonical) {
        try {
            return page.date(LocalDate.parse(canonical));
        } catch (DateTimeParseException asTyped) {
            return canonical;
        }
    }

    private static String option(Page page, RecordField field, String code) {
        String key = "field." + field.code() + ".option." + code;
        return page.has(key) ? page.t(key) : code;
    }
}
