package org.contrepoint.web.record;

import java.util.List;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.page.FormField;

/**
 * An identity form, ready to be shown.
 *
 * @param id of the form element, stable
 * @param action where it is sent
 * @param formId tells this form from the next, so that a double click makes one request
 * @param moved the codes of the fields whose valid value changed while the form was being filled
 */
public record IdentityForm(
        String id, String action, String formId, RecordView record, List<FormSection> sections, List<String> moved) {

    /** Whether there is nothing to send: every field is only read. */
    public boolean closed() {
        return fields().stream().allMatch(field -> field.readOnly() != null);
    }

    public List<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }
}
