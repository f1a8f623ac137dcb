package org.contrepoint.web.records;

import java.util.List;
import java.util.stream.Stream;
import org.contrepoint.web.document.PiecesForm;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a student or a family as staff see them, with the inputs to hand some in for a family.
 *
 * @param back the record's page
 * @param family which family it is for: a choice where there are several
 * @param only the one family there is, when there is no choice
 */
public record PiecesPage(
        String name, String back, @Nullable FormField family, ActingForPage.@Nullable Household only, PiecesForm form) {

    /** Every field that may be wrong. */
    public List<FormField> fields() {
        return family == null
                ? form.fields()
                : Stream.concat(Stream.of(family), form.fields().stream()).toList();
    }
}
