package org.contrepoint.web.sas.examination;

import java.util.Locale;
import org.contrepoint.message.Refusal;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.sas.examination.DecisionForm.Choice;
import org.contrepoint.web.sas.examination.DecisionForm.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A form that comes back, and where on it the rule that said no points. The rule itself is the review's; this only finds
 * the inputs that it speaks of.
 */
record Rejection(@Nullable Refusal refusal, @Nullable Refusals sentences) {

    static final Rejection NONE = new Rejection(null, null);

    /** Whether nothing on the form is wrong: the request moved, or this person may not decide. */
    boolean elsewhere() {
        return refusal != null && refusal.kind() != Refusal.Kind.INVALID;
    }

    String sentence(Locale locale) {
        return refusal == null || sentences == null ? "" : sentences.sentence(refusal, locale);
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
        if (said
                && refusal instanceof ReviewRefusal.ReasonMissing
                && choice.text().isEmpty()) {
            return "text-missing";
        }
        return said
                        && refusal instanceof ReviewRefusal.TextTooLong(int maximum)
                        && choice.text().length() > maximum
                ? "too-long"
                : null;
    }
}
