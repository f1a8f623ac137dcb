package org.contrepoint.web.sas.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.timeline.FindRequestTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.sas.Addresses;
import org.contrepoint.web.sas.Examinable;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.examination.ExaminationPage.Claim;
import org.contrepoint.web.sas.examination.ExaminationPage.Facts;
import org.contrepoint.web.sas.examination.ExaminationPage.Item;
import org.contrepoint.web.sas.examination.ExaminationPage.Other;
import org.contrepoint.web.sas.examination.ExaminationPage.Reopening;
import org.contrepoint.web.time.SchoolTime;
import org.contrepoint.web.timeline.TimelineText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the examination page of a request. */
@Component
class Examinations {

    private final Queries queries;
    private final ExaminationItems items;
    private final Surroundings surroundings;
    private final TimelineText timeline;
    private final SchoolTime time;
    private final Refusals refusals;
    private final MessageSource messages;

    Examinations(
            Queries queries,
            ExaminationItems items,
            Surroundings surroundings,
            TimelineText timeline,
            SchoolTime time,
            Refusals refusals,
            MessageSource messages) {
        this.queries = queries;
        this.items = items;
        this.surroundings = surroundings;
        this.timeline = timeline;
        this.time = time;
        this.refusals = refusals;
        this.messages = messages;
    }

    /**
     * The page.
     *
     * @param filter the list that it was opened from
     * @param form what was typed, when the form comes back
     * @param rejection why it comes back
     */
    Mono<ExaminationPage> page(
            Examinable found,
            CurrentUser user,
            SasFilter filter,
            DecisionForm form,
            Rejection rejection,
            Locale locale) {
        RequestView request = found.request();
        return Mono.zip(
                        queries.list(new FindRequestTimeline(request.requestId()), TimelineLine.class),
                        surroundings.next(found, user, filter),
                        surroundings.others(found, filter, locale),
                        surroundings.watchers(request.requestId(), user))
                .map(around -> page(
                        found,
                        user,
                        filter,
                        form,
                        rejection,
                        new Around(around.getT1(), around.getT2(), around.getT3(), around.getT4()),
                        locale));
    }

    private record Around(List<TimelineLine> timeline, Optional<String> next, List<Other> others, Watchers watchers) {}

    private ExaminationPage page(
            Examinable found,
            CurrentUser user,
            SasFilter filter,
            DecisionForm form,
            Rejection rejection,
            Around around,
            Locale locale) {
        RequestView request = found.request();
        Set<AccountId> persons = persons(found, user);
        List<Item> shown = request.items().stream()
                .filter(item ->
                        item.state() != ItemState.REPLACED || request.state().closed())
                .map(item -> items.item(request.subject().kind(), item, persons, form, rejection, locale))
                .toList();
        if (rejection.refusal() instanceof ReviewRefusal.NothingDecided) {
            shown.stream()
                    .filter(Item::open)
                    .filter(item -> item.amendingOpen() || shown.stream().noneMatch(Item::amendingOpen))
                    .findFirst()
                    .ifPresent(item -> item.fields()
                            .getFirst()
                            .error(item.amendingOpen() ? "value-without-verdict" : "nothing-decided"));
        }
        boolean own = persons.contains(request.submittedBy());
        Claim claim = claim(request, user, locale);
        boolean decidable = decidable(request, claim) && !own;
        return new ExaminationPage(
                request.requestId().value().toString(),
                filter.code(),
                filter.address(),
                request.subjectName(),
                Addresses.record(request.subject(), request.families()),
                request.state(),
                request.revision(),
                seen(request),
                facts(found, locale),
                claim,
                decidable,
                own,
                decidable
                        ? (int) request.items().stream()
                                .filter(Decisions::clean)
                                .count()
                        : 0,
                shown,
                FormField.of(FormField.Kind.DATE, "dueDate")
                        .label("exam.due")
                        .hint("exam.due.hint")
                        .value(form.dueDate())
                        .error(rejection.dueDate()),
                reopening(request, persons, form, rejection, locale),
                around.others(),
                around.next().orElse(null),
                around.watchers(),
                timeline.entries(request.subject().kind(), around.timeline(), locale),
                rejection.refusal() == null ? "" : refusals.sentence(rejection.refusal(), locale),
                rejection.elsewhere());
    }

    private Facts facts(Examinable found, Locale locale) {
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

    /** Who counts as this officer: also whoever lets them examine the request. */
    private static Set<AccountId> persons(Examinable found, CurrentUser user) {
        Set<AccountId> persons = new HashSet<>(Set.of(user.accountId()));
        found.delegation().ifPresent(one -> persons.add(one.from()));
        return persons;
    }

    private static boolean decidable(RequestView request, Claim claim) {
        return request.revision() > 0
                && !request.state().closed()
                && (!claim.held() || claim.mine())
                && request.items().stream().anyMatch(item -> ExaminationItems.open(item.state()));
    }

    private @Nullable Reopening reopening(
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

    private Claim claim(RequestView request, CurrentUser user, Locale locale) {
        Instant until = request.claimedUntil();
        if (request.claimedBy() == null || until == null || request.state().closed() || !time.isAhead(until)) {
            return Claim.NONE;
        }
        return new Claim(
                Objects.requireNonNullElse(request.claimedByName(), ""),
                time.hour(until, locale),
                user.accountId().equals(request.claimedBy()));
    }

    /** A page made from this view and one made from a later view differ in this. */
    static String seen(RequestView request) {
        Instant until = request.claimedUntil();
        return request.revision() + "." + request.state() + "." + (until == null ? "" : until.getEpochSecond());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
