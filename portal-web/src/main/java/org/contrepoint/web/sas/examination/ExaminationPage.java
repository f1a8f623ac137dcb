package org.contrepoint.web.sas.examination;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.web.document.DocumentLine;
import org.contrepoint.web.page.Comparison;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * One request under examination, ready to be shown.
 *
 * @param file the code of the list that it was opened from
 * @param back the address of that list
 * @param record the address of the record it is about
 * @param seen tells whether the request has moved since this page was made
 * @param decidable whether this officer may decide lines now
 * @param ownRequest whether this officer sent it, and so may not decide
 * @param clean how many lines this officer may accept at a glance
 * @param replaced lines for which newer ones stand
 * @param dueDate of the form
 * @param reopening how a closed request is opened again; none where it can't be by this officer
 * @param next the address of the request that follows in the list; none after the last
 * @param watchers who else looks at it
 * @param refusal the sentence on top when the form came back, otherwise empty
 * @param elsewhere whether it came back though nothing on it is wrong: the request had moved
 * @param documents what its lines hand in, by the line's id
 */
public record ExaminationPage(
        String id,
        String file,
        String back,
        String person,
        String record,
        RequestState state,
        int revision,
        String seen,
        Facts facts,
        Claim claim,
        boolean decidable,
        boolean ownRequest,
        int clean,
        List<Item> items,
        List<Item> replaced,
        FormField dueDate,
        @Nullable Reopening reopening,
        List<Other> others,
        @Nullable String next,
        Watchers watchers,
        List<TimelineEntry> timeline,
        String refusal,
        boolean elsewhere,
        Map<String, DocumentLine> documents) {

    public String path() {
        return "/sas/" + id;
    }

    /** Where a form of the page is sent. */
    public String action(String name) {
        return path() + "/" + name + "?file=" + file;
    }

    /** The live channel, for what happens to this request. */
    public String stream() {
        return "/direct?demande=" + id;
    }

    /** Where to ask whether the request moved since this page was made. */
    public String watch() {
        return path() + "/changement?seen=" + seen + "&file=" + file;
    }

    /** Every field of the form, in the order of the page. */
    public List<FormField> fields() {
        return Stream.of(
                        items.stream().flatMap(item -> Stream.concat(item.fields().stream(), item.amending().stream())),
                        Stream.of(dueDate),
                        reopening == null ? Stream.<FormField>empty() : Stream.of(reopening.text()))
                .flatMap(fields -> fields)
                .toList();
    }

    /**
     * What is known of the request as a whole.
     *
     * @param waiting how long staff have kept it waiting; empty when they don't
     * @param dueDay until when the family may correct, empty when it does not have to
     * @param delegation under whose delegation the officer examines it, empty at a site of their own
     * @param reopened why an officer opened it again, otherwise empty
     */
    public record Facts(
            String submittedBy,
            boolean submittedByStaff,
            String submittedWhen,
            String waiting,
            int remindedDay,
            String dueDay,
            String delegation,
            String reopened,
            boolean corrected,
            boolean parked) {}

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
     * @param amended the staff's own values, where some were accepted in place of the family's
     * @param approval what there is to know of a line that two officers accept, otherwise empty
     * @param fields of the form: the verdict, the reason, the text; none when the line is settled
     * @param amending the fields for another value; none when the line may not be accepted by this officer
     * @param amendingOpen whether they are shown at once
     */
    public record Item(
            String id,
            String label,
            ItemState state,
            boolean clash,
            boolean moot,
            Comparison values,
            List<Amended> amended,
            String approval,
            List<FormField> fields,
            List<FormField> amending,
            boolean amendingOpen,
            String reason,
            String text,
            String decidedBy,
            String decidedWhen) {

        public boolean open() {
            return !fields.isEmpty();
        }
    }

    /** A value of the staff's own, in words. */
    public record Amended(String label, String value) {}

    /**
     * A closed request that can be opened again.
     *
     * @param refusal why this officer can't, otherwise empty
     */
    public record Reopening(FormField text, String refusal) {}

    /** Another request of the family. */
    public record Other(String href, String person, String groups, RequestState state, String when) {}
}
