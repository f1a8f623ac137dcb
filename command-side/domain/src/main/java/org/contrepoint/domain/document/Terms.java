package org.contrepoint.domain.document;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DocumentRefusal.TermsIncomplete;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.Validity;
import org.contrepoint.message.Refused;
import org.contrepoint.teaching.SchoolYear;
import org.jspecify.annotations.Nullable;

/** What the terms of a document type have to be, and what follows from them. */
final class Terms {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EXPLANATION = 2_000;
    private static final int LONGEST_DISCIPLINE = 60;
    private static final int MOST_DISCIPLINES = 20;
    private static final int MOST_MONTHS = 120;

    private Terms() {}

    static DocumentTypeTerms canonical(DocumentTypeTerms terms) {
        Set<String> disciplines = new TreeSet<>();
        terms.disciplines().stream()
                .map(String::strip)
                .filter(discipline -> !discipline.isEmpty())
                .forEach(disciplines::add);
        DocumentTypeTerms canonical = new DocumentTypeTerms(
                terms.name().strip(),
                terms.explanation().strip(),
                terms.owner(),
                terms.audience(),
                new LinkedHashSet<>(disciplines),
                terms.required(),
                canonical(terms.validity()));
        if (!complete(canonical)) {
            throw new Refused(new TermsIncomplete());
        }
        return canonical;
    }

    private static Validity canonical(Validity validity) {
        return switch (validity.kind()) {
            case UNLIMITED -> Validity.UNLIMITED;
            case SCHOOL_YEAR -> Validity.SCHOOL_YEAR;
            case MONTHS -> Validity.months(validity.months());
            case FIXED_DATE -> new Validity(Validity.Kind.FIXED_DATE, validity.until(), 0);
        };
    }

    private static boolean complete(DocumentTypeTerms terms) {
        return !terms.name().isEmpty()
                && length(terms.name()) <= LONGEST_NAME
                && length(terms.explanation()) <= LONGEST_EXPLANATION
                && terms.disciplines().size() <= MOST_DISCIPLINES
                && terms.disciplines().stream().allMatch(discipline -> length(discipline) <= LONGEST_DISCIPLINE)
                && (terms.owner() == FolderKind.STUDENT || askedOfEveryFamily(terms))
                && complete(terms.validity());
    }

    /** A family has no age and follows no courses. */
    private static boolean askedOfEveryFamily(DocumentTypeTerms terms) {
        return terms.audience() == Audience.EVERYONE && terms.disciplines().isEmpty();
    }

    private static boolean complete(Validity validity) {
        return switch (validity.kind()) {
            case UNLIMITED, SCHOOL_YEAR -> true;
            case MONTHS -> validity.months() > 0 && validity.months() <= MOST_MONTHS;
            case FIXED_DATE -> validity.until() != null;
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * The last day of what is accepted today; none when it has no end.
     *
     * @param issuedOn the day the document was issued, when its sender said so
     */
    static @Nullable LocalDate lastDay(Validity validity, @Nullable LocalDate issuedOn, LocalDate today) {
        return switch (validity.kind()) {
            case UNLIMITED -> null;
            case FIXED_DATE -> validity.until();
            case MONTHS -> (issuedOn == null ? today : issuedOn).plusMonths(validity.months());
            case SCHOOL_YEAR -> SchoolYear.of(today).lastDay();
        };
    }
}
