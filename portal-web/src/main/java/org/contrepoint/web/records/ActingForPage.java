package org.contrepoint.web.records;

import java.util.List;
import java.util.stream.Stream;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.record.IdentityForm;
import org.jspecify.annotations.Nullable;

/**
 * The form in which staff send what a family asked for, in its name.
 *
 * @param back the record's page
 * @param family which family it is for: a choice where there are several
 * @param only the one family there is, when there is no choice
 * @param refusal the sentence on top when the form came back, otherwise empty
 */
public record ActingForPage(
        String name,
        String back,
        @Nullable FormField family,
        @Nullable Household only,
        String refusal,
        IdentityForm form) {

    /** A family by its id. */
    public record Household(String id, String name) {}

    /** Every field that may be wrong. */
    public List<FormField> fields() {
        return family == null
                ? form.fields()
                : Stream.concat(Stream.of(family), form.fields().stream()).toList();
    }
}
