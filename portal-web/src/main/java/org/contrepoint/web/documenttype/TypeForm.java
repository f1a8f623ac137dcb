package org.contrepoint.web.documenttype;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.Validity;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What an officer typed about a document type. Fields that mean nothing beside the others are passed over. */
record TypeForm(
        String name,
        String explanation,
        String owner,
        String audience,
        String disciplines,
        String required,
        String validity,
        String months,
        String until) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_EXPLANATION = 2_000;
    static final String YES = "YES";
    static final String NO = "NO";

    private static final int MOST_MONTHS = 120;
    private static final DateTimeFormatter FRENCH_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static TypeForm read(MultiValueMap<String, String> form) {
        return new TypeForm(
                Typed.line(form.getFirst("name"), 1_000),
                Typed.text(form.getFirst("explanation"), 10_000),
                Typed.line(form.getFirst("owner"), 40),
                Typed.line(form.getFirst("audience"), 40),
                Typed.line(form.getFirst("disciplines"), 2_000),
                Typed.line(form.getFirst("required"), 40),
                Typed.line(form.getFirst("validity"), 40),
                Typed.line(form.getFirst("months"), 40),
                Typed.line(form.getFirst("until"), 40));
    }

    static TypeForm empty() {
        return new TypeForm(
                "",
                "",
                FolderKind.STUDENT.name(),
                Audience.EVERYONE.name(),
                "",
                YES,
                Validity.Kind.SCHOOL_YEAR.name(),
                "",
                "");
    }

    static TypeForm of(DocumentTypeTerms terms) {
        Validity validity = terms.validity();
        return new TypeForm(
                terms.name(),
                terms.explanation(),
                terms.owner().name(),
                terms.audience().name(),
                String.join(", ", terms.disciplines()),
                terms.required() ? YES : NO,
                validity.kind().name(),
                validity.months() == 0 ? "" : Integer.toString(validity.months()),
                validity.until() == null ? "" : validity.until().toString());
    }

    /** Field to error code: what is missing or can't be read. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty()) {
            errors.put("name", "required");
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            errors.put("name", "too-long");
        }
        if (explanation.codePointCount(0, explanation.length()) > LONGEST_EXPLANATION) {
            errors.put("explanation", "too-long");
        }
        if (of(FolderKind.class, owner).isEmpty()) {
            errors.put("owner", "required");
        }
        if (ofStudents() && of(Audience.class, audience).isEmpty()) {
            errors.put("audience", "required");
        }
        Optional<Validity.Kind> kind = of(Validity.Kind.class, validity);
        if (kind.isEmpty()) {
            errors.put("validity", "required");
        } else if (kind.get() == Validity.Kind.MONTHS && monthsTyped() == 0) {
            errors.put("months", months.isEmpty() ? "required" : "not-months");
        } else if (kind.get() == Validity.Kind.FIXED_DATE && untilTyped() == null) {
            errors.put("until", until.isEmpty() ? "required" : "invalid-date");
        }
        return errors;
    }

    /** To be asked for once there are no errors. */
    DocumentTypeTerms terms() {
        return new DocumentTypeTerms(
                name,
                explanation,
                FolderKind.valueOf(owner),
                ofStudents() ? Audience.valueOf(audience) : Audience.EVERYONE,
                ofStudents() ? disciplineNames() : Set.of(),
                YES.equals(required),
                switch (Validity.Kind.valueOf(validity)) {
                    case UNLIMITED -> Validity.UNLIMITED;
                    case SCHOOL_YEAR -> Validity.SCHOOL_YEAR;
                    case MONTHS -> Validity.months(monthsTyped());
                    case FIXED_DATE -> new Validity(Validity.Kind.FIXED_DATE, untilTyped(), 0);
                });
    }

    private boolean ofStudents() {
        return FolderKind.STUDENT.name().equals(owner);
    }

    private Set<String> disciplineNames() {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(disciplines.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private int monthsTyped() {
        try {
            int typed = Integer.parseInt(months);
            return typed > 0 && typed <= MOST_MONTHS ? typed : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private @Nullable LocalDate untilTyped() {
        try {
            return until.contains("/") ? LocalDate.parse(until, FRENCH_DATE) : LocalDate.parse(until);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
