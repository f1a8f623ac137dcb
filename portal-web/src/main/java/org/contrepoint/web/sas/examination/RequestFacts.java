package org.contrepoint.web.sas.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.sas.Examinable;
import org.contrepoint.web.sas.examination.ExaminationPage.Claim;
import org.contrepoint.web.sas.examination.ExaminationPage.Facts;
import org.contrepoint.web.sas.examination.ExaminationPage.Reopening;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words where a request stands as a whole: since when it waits, who has it in hand, whether it can be reopened. */
@Component
class RequestFacts {

    private final SchoolTime time;
    private final MessageSource messages;

    RequestFacts(SchoolTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    Facts facts(Examinable found, Locale locale) {
        RequestView request = found.request();
        boolean staffsTurn = request.state() == RequestState.SUBMITTED || request.state() == RequestState.UNDER_REVIEW;
        LocalDate due = request.dueDate();
        return new Facts(
                request.submittedByName(),
                request.submittedByStaff(),
                time.moment(request.submittedAt(), locale),
                staffsTurn ? time.lasting(request.waited(), locale) : "",
                staffsTurn ? request.remindedDay() : 0,
                due == null || request.state() != RequestState.CORRECTION_REQUESTED ? "" : time.day(due, locale),
                found.delegation()
                        .map(one -> say("exam.delegation", locale, one.fromName(), time.day(one.lastDay(), locale)))
                        .orElse(""),
                Objects.requireNonNullElse(request.reopenedText(), ""),
                request.corrected(),
                request.parked());
    }

    @Nullable
    Reopening reopening(
            RequestView request, Set<AccountId> persons, DecisionForm form, Rejection rejection, Locale locale) {
        boolean unanswered = request.items().stream()
                .anyMatch(item -> item.state() == ItemState.REFUSED || item.state() == ItemState.LAPSED);
        if (!request.state().closed() || request.state() == RequestState.WITHDRAWN || !unanswered) {
            return null;
        }
        boolean decided = persons.stream().anyMatch(request.deciders()::contains);
        boolean proposed = persons.contains(request.submittedBy());
        return new Reopening(
                FormField.of(FormField.Kind.TEXTAREA, "text")
                        .label("exam.reopen.text")
                        .hint("exam.reopen.text.hint")
                        .maxLength(DecisionForm.LONGEST_TEXT)
                        .value(form.note())
                        .error(rejection.reopening(form.note())),
                decided ? say("exam.reopen.decided", locale) : proposed ? say("exam.own", locale) : "");
    }

    Claim claim(RequestView request, CurrentUser user, Locale locale) {
        Instant until = request.claimedUntil();
        if (request.claimedBy() == null || until == null || request.state().closed() || !time.isAhead(until)) {
            return Claim.NONE;
        }
        return new Claim(
                Objects.requireNonNullElse(request.claimedByName(), ""),
                time.hour(until, locale),
                user.accountId().equals(request.claimedBy()));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
