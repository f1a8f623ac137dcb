package org.contrepoint.projection.document;

import java.time.LocalDate;
import java.util.Set;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.view.document.DocumentTypeView;
import org.contrepoint.view.document.FolderState;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document type is asked of somebody on a day, and how they stand with it.
 *
 * @param birthDate none of a family, nor of a student whose record does not say it
 * @param disciplines what they learn
 */
record Asked(@Nullable LocalDate birthDate, Set<String> disciplines, LocalDate today) {

    private static final int MAJORITY = 18;
    private static final int DAYS_OF_WARNING = 30;

    /** Whether it belongs on their page at all. */
    boolean of(DocumentTypeView type) {
        return !type.retired() && (birthDate == null || ofAge(type.terms().audience(), birthDate));
    }

    private boolean ofAge(Audience audience, LocalDate born) {
        boolean minor = born.plusYears(MAJORITY).isAfter(today);
        return switch (audience) {
            case EVERYONE -> true;
            case MINORS -> minor;
            case ADULTS -> !minor;
        };
    }

    boolean required(DocumentTypeView type) {
        DocumentTypeTerms terms = type.terms();
        return of(type)
                && terms.required()
                && (terms.disciplines().isEmpty()
                        || terms.disciplines().stream().anyMatch(this::learns));
    }

    /** « Danse » is « danse » and « Danse classique », however staff write it, here and in the course. */
    private boolean learns(String discipline) {
        String asked = SearchText.of(discipline);
        return disciplines.stream()
                .map(SearchText::of)
                .anyMatch(learnt -> learnt.equals(asked) || learnt.startsWith(asked + " "));
    }

    FolderState state(DocumentTypeView type, Standing standing) {
        FolderLineRow line = standing.line();
        if (line != null && line.pending != null) {
            return standing.toCorrect() ? FolderState.TO_CORRECT : FolderState.WAITING;
        }
        if (line != null && line.document != null && standing.counts(today)) {
            return standing.counts(today.plusDays(DAYS_OF_WARNING + 1)) ? FolderState.ACCEPTED : FolderState.EXPIRING;
        }
        if (line != null && line.excuseOn(today) != null) {
            return FolderState.EXCUSED;
        }
        if (standing.refused()) {
            return FolderState.REFUSED;
        }
        if (line != null && line.document != null) {
            return FolderState.EXPIRED;
        }
        return required(type) ? FolderState.MISSING : FolderState.OPTIONAL;
    }
}
