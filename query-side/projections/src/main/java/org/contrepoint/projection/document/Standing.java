package org.contrepoint.projection.document;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.document.RefusedHanding;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's folder holds of one document type, and what the review said to what came last.
 *
 * @param line none when nothing ever came
 * @param until the last day of the document that counts
 * @param judged where what came last stands in its review
 */
record Standing(
        String person,
        DocumentTypeRow type,
        @Nullable FolderLineRow line,
        @Nullable LocalDate until,
        @Nullable ItemState judged,
        @Nullable RefusalReason reason,
        @Nullable String text,
        @Nullable Instant judgedAt,
        @Nullable LocalDate dueDate) {

    static Standing of(Readable row) {
        String line = row.get("line", String.class);
        String judged = row.get("judged", String.class);
        String reason = row.get("reason", String.class);
        String judgedAt = row.get("judged_at", String.class);
        return new Standing(
                Columns.text(row, "person"),
                RowJson.read(Columns.text(row, "type"), DocumentTypeRow.class),
                line == null ? null : RowJson.read(line, FolderLineRow.class),
                row.get("until", LocalDate.class),
                judged == null ? null : ItemState.valueOf(judged),
                reason == null ? null : RefusalReason.valueOf(reason),
                row.get("said", String.class),
                judgedAt == null ? null : Instant.parse(judgedAt),
                row.get("due_date", LocalDate.class));
    }

    boolean toCorrect() {
        return judged == ItemState.TO_CORRECT;
    }

    boolean refused() {
        return judged == ItemState.REFUSED;
    }

    /** Whether the document that counts is still good on a day. */
    boolean counts(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    /** Whether something of it counts or waits. */
    boolean holds() {
        return line != null && (line.document != null || line.excused || line.pending != null);
    }

    @Nullable
    RefusedHanding refusal() {
        FolderLineRow known = line;
        if (!refused() || known == null || known.latest == null || judgedAt == null) {
            return null;
        }
        String request = Objects.requireNonNull(known.handed.get(known.latest)).requestId();
        return new RefusedHanding(RequestId.parse(request), reason, text, judgedAt);
    }
}
