package org.contrepoint.web.family;

import java.util.List;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The form that writes lines of a request anew, in the same request.
 *
 * @param submissionId tells one sending from the next, so that a double click counts once
 * @param revision the revision of the request that the reader sees
 * @param correcting whether staff sent the lines back
 * @param refusal the sentence on top when the form came back
 * @param typed what was written for lines that cannot be changed any more, so that it is not lost
 */
public record RevisionForm(
        String submissionId,
        int revision,
        boolean correcting,
        List<Line> lines,
        @Nullable String refusal,
        List<ItemText.Value> typed) {

    public static final String ID = "revise-form";
    public static final String SUBMISSION = "submissionId";
    public static final String REVISION = "revision";

    /**
     * The fields of one line.
     *
     * @param reason why it came back, empty when it did not
     */
    public record Line(String label, String reason, String text, List<FormField> fields) {}

    public List<FormField> fields() {
        return lines.stream().flatMap(line -> line.fields().stream()).toList();
    }
}
