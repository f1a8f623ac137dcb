package org.contrepoint.web.sas.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.delegation.DelegationRefusal;
import org.contrepoint.message.Refusal;
import org.contrepoint.web.record.Typed;
import org.springframework.util.MultiValueMap;

/** What an officer typed to let a colleague examine requests. It checks only what it has to read. */
record DelegationForm(String site, String colleague, String firstDay, String lastDay, String reason) {

    private static final DateTimeFormatter FRENCH_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static DelegationForm read(MultiValueMap<String, String> form) {
        return new DelegationForm(
                Typed.line(form.getFirst("site"), 60),
                Typed.line(form.getFirst("colleague"), 60),
                Typed.line(form.getFirst("firstDay"), 40),
                Typed.line(form.getFirst("lastDay"), 40),
                Typed.text(form.getFirst("reason"), 5_000));
    }

    static DelegationForm empty(String site, LocalDate today) {
        return new DelegationForm(site, "", today.toString(), "", "");
    }

    Optional<LocalDate> first() {
        return date(firstDay);
    }

    Optional<LocalDate> last() {
        return date(lastDay);
    }

    /** Field to error code: what is missing or can't be read. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (site.isEmpty()) {
            errors.put("site", "required");
        }
        if (colleague.isEmpty()) {
            errors.put("colleague", "required");
        }
        if (first().isEmpty()) {
            errors.put("firstDay", firstDay.isEmpty() ? "required" : "invalid-date");
        }
        if (last().isEmpty()) {
            errors.put("lastDay", lastDay.isEmpty() ? "required" : "invalid-date");
        }
        return errors;
    }

    /** The fields that a rule speaks of. */
    static Map<String, String> errors(Refusal refusal) {
        return switch (refusal) {
            case DelegationRefusal.DelegationToOneself one -> Map.of("colleague", "to-oneself");
            case DelegationRefusal.DatesOutOfRange dates -> Map.of("lastDay", "delegation-dates");
            case DelegationRefusal.ReasonMissing reason -> Map.of("reason", "delegation-reason");
            default -> Map.of();
        };
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(typed.contains("/") ? LocalDate.parse(typed, FRENCH_DATE) : LocalDate.parse(typed));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
