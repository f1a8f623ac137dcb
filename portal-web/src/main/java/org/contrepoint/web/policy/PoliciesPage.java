package org.contrepoint.web.policy;

import java.util.List;
import java.util.Map;
import org.contrepoint.record.SubjectKind;

/**
 * The policies of the school, ready to be set.
 *
 * @param tables the rows of each kind of record
 * @param refusal why the form came back, otherwise empty
 */
public record PoliciesPage(Map<SubjectKind, List<PolicyRow>> tables, String refusal) {

    public List<PolicyRow.Cell> wrong() {
        return tables.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.error().isEmpty())
                .toList();
    }
}
