package org.contrepoint.web.sas.examination;

import org.contrepoint.message.Refusal;
import org.contrepoint.record.RecordRefusal;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.web.sas.examination.DecisionForm.Choice;
import org.contrepoint.web.sas.examination.DecisionForm.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A form that comes back, and where on it the rule that said no points. The rule itself is the review's or the record's;
 * this only finds the inputs that it speaks of.
 *
 * @param item the line whose own value the record refused; none for any other rule
 */
record Rejection(@Nullable Refusal refusal, @Nullable ItemId item) {

    static final Rejection NONE = new Rejection(null, null);

    Rejection(Refusal refusal) {
        this(refusal, null);
    }

    /** Whether nothing on the form is wrong: the request moved, or this person may not decide. */
    boolean elsewhere() {
        return refusal != null && refusal.kind() != Refusal.Kind.INVALID;
    }

    @Nullable
    String dueDate() {
        return refusal instanceof ReviewRefusal.DueDateOutOfRange ? "due-date" : null;
    }

    @Nullable
    String reason(Choice choice) {
        boolean missing = refusal instanceof ReviewRefusal.ReasonMissing
                && choice.verdict() == Verdict.REFUSE
                && choice.reason() == null;
        return missing ? "reason-missing" : null;
    }

    @Nullable
    String text(Choice choice) {
        boolean said = choice.verdict() == Verdict.REFUSE || choice.verdict() == Verdict.CORRECT;
        return said ? text(choice.text()) : null;
    }

    /** What is wrong with why another value is accepted. */
    @Nullable
    String why(Choice choice, boolean amended) {
        return amended && choice.verdict() == Verdict.ACCEPT ? text(choice.amendedText()) : null;
    }

    /** What is wrong with an officer's own value. */
    @Nullable
    String value(ItemId line, String field) {
        return line.equals(item) && refusal instanceof RecordRefusal.InvalidValues(var errors)
                ? errors.get(field)
                : null;
    }

    /** What is wrong with the text of a request that is opened again. */
    @Nullable
    String reopening(String typed) {
        return text(typed);
    }

    private @Nullable String text(String typed) {
        if (refusal instanceof ReviewRefusal.ReasonMissing && typed.isEmpty()) {
            return "text-missing";
        }
        return refusal instanceof ReviewRefusal.TextTooLong(int maximum) && typed.length() > maximum
                ? "too-long"
                : null;
    }
}
