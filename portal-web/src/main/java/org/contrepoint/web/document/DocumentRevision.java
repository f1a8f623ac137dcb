package org.contrepoint.web.document;

import java.util.List;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The form that hands other documents in, in the same request.
 *
 * @param submissionId tells one sending from the next, so that a double click counts once
 * @param revision the revision of the request that the reader sees
 * @param correcting whether staff sent the lines back
 * @param sentences what was wrong, when the form comes back
 */
public record DocumentRevision(
        String submissionId, int revision, boolean correcting, List<Line> lines, List<String> sentences) {

    /**
     * One document.
     *
     * @param reason why it came back, empty when it did not
     */
    public record Line(Handover handover, String reason, String text) {}

    public List<FormField> fields() {
        return lines.stream().flatMap(line -> line.handover().fields().stream()).toList();
    }

    /** Documents whose files are there and wait to be sent. */
    public long ready() {
        return lines.stream()
                .filter(line -> !line.handover().staged().isEmpty())
                .count();
    }

    /** Why the form came back, in one go. */
    public @Nullable String refusal() {
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }
}
