package org.contrepoint.web.imports;

import java.util.List;
import java.util.UUID;
import org.contrepoint.school.SchoolChanges;
import org.contrepoint.view.school.SchoolImportView;

/** The pages of imports. */
public final class ImportPages {

    private ImportPages() {}

    /**
     * « Imports ».
     *
     * @param schools how many schools are open
     * @param bad why the last file was not taken
     */
    public record Imports(int schools, List<SchoolImportView> imports, List<BadLine> bad) {}

    /**
     * What a directory would change.
     *
     * @param refusal why it was not put into force, otherwise empty
     */
    public record Preview(
            UUID id,
            int lines,
            SchoolChanges changes,
            List<Line> added,
            List<Line> changed,
            List<Line> closed,
            String refusal) {

        public boolean nothing() {
            return changes.added() + changes.changed() + changes.closed() == 0;
        }
    }

    /**
     * A school of the preview.
     *
     * @param before what the list says now, where that is something else
     */
    public record Line(String code, String text, String before) {}
}
