package org.contrepoint.web.sas.examination;

import java.util.List;
import java.util.stream.Stream;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.web.page.Comparison;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.timeline.TimelineEntry;

/**
 * One request under examination, ready to be shown.
 *
 * @param record the address of the record it is about
 * @param seen tells whether the request has moved since this page was made
 * @param decidable whether this officer may decide lines now
 * @param ownRequest whether this officer sent it, and so may not decide
 * @param dueDay until when the family may correct, empty when it does not have to
 * @param dueDate of the form
 * @param refusal the sentence on top when the form came back, otherwise empty
 * @param elsewhere whether it came back though nothing on it is wrong: the request had moved
 */
public record ExaminationPage(
        String id,
        String person,
        SubjectKind kind,
        String record,
        RequestState state,
        int revision,
        String seen,
        String submittedBy,
        String submittedAt,
        String submittedWhen,
        String waiting,
        int remindedDay,
        Claim claim,
        String dueDay,
        String correctionText,
        boolean parked,
        boolean decidable,
        boolean ownRequest,
        List<Item> items,
        FormField dueDate,
        List<TimelineEntry> timeline,
        String refusal,
        boolean elsewhere) {

    public String path() {
        return "/sas/" + id;
    }

    /** The live channel, for what happens to this request. */
    public String stream() {
        return "/direct?demande=" + id;
    }

    /** Where to ask whether the request moved since this page was made. */
    public String watch() {
        return path() + "/changement?seen=" + seen;
    }

    /** Every field of the form, in the order of the page. */
    public List<FormField> fields() {
        return Stream.concat(items.stream().flatMap(item -> item.fields().stream()), Stream.of(dueDate))
                .toList();
    }

    /**
     * Who has the request in hand.
     *
     * @param by empty when nobody has
     */
    public record Claim(String by, String untilHour, boolean mine) {

        static final Claim NONE = new Claim("", "", false);

        public boolean held() {
            return !by.isEmpty();
        }
    }

    /**
     * One line.
     *
     * @param clash whether the record moved since the family asked: three columns, nothing chosen
     * @param moot whether the record says already what was asked for
     * @param values before and after, where a decision is to be made
     * @param fields of the form: the verdict, the reason, the text; none when the line is settled
     */
    public record Item(
            String id,
            String label,
            ItemState state,
            boolean clash,
            boolean moot,
            Comparison values,
            List<FormField> fields,
            String reason,
            String text,
            String decidedBy,
            String decidedWhen) {

        public boolean open() {
            return !fields.isEmpty();
        }
    }
}
