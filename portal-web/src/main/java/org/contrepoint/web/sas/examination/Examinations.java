package org.contrepoint.web.sas.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.timeline.FindRequestTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.sas.examination.ExaminationPage.Claim;
import org.contrepoint.web.sas.examination.ExaminationPage.Item;
import org.contrepoint.web.time.SchoolTime;
import org.contrepoint.web.timeline.TimelineText;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the examination page of a request. */
@Component
class Examinations {

    private final Queries queries;
    private final ExaminationItems items;
    private final TimelineText timeline;
    private final SchoolTime time;

    Examinations(Queries queries, ExaminationItems items, TimelineText timeline, SchoolTime time) {
        this.queries = queries;
        this.items = items;
        this.timeline = timeline;
        this.time = time;
    }

    /**
     * The page.
     *
     * @param form what was typed, when the form comes back
     * @param rejection why it comes back
     */
    Mono<ExaminationPage> page(
            RequestView request, CurrentUser user, DecisionForm form, Rejection rejection, Locale locale) {
        return queries.list(new FindRequestTimeline(request.requestId()), TimelineLine.class)
                .map(lines -> page(request, user, form, rejection, lines, locale));
    }

    private ExaminationPage page(
            RequestView request,
            CurrentUser user,
            DecisionForm form,
            Rejection rejection,
            List<TimelineLine> lines,
            Locale locale) {
        List<Item> shown = request.items().stream()
                .map(item -> items.item(request.subject().kind(), item, form, rejection, locale))
                .toList();
        if (rejection.refusal() instanceof ReviewRefusal.NothingDecided) {
            shown.stream()
                    .filter(Item::open)
                    .findFirst()
                    .ifPresent(item -> item.fields().getFirst().error("nothing-decided"));
        }
        boolean staffsTurn = request.state() == RequestState.SUBMITTED || request.state() == RequestState.UNDER_REVIEW;
        boolean own = request.submittedBy().equals(user.accountId());
        Claim claim = claim(request, user, locale);
        LocalDate due = request.dueDate();
        return new ExaminationPage(
                request.requestId().value().toString(),
                request.subjectName(),
                request.subject().kind(),
                record(request),
                request.state(),
                request.revision(),
                seen(request),
                request.submittedByName(),
                request.submittedAt().toString(),
                time.moment(request.submittedAt(), locale),
                staffsTurn ? time.elapsed(request.submittedAt(), locale) : "",
                staffsTurn ? request.remindedDay() : 0,
                claim,
                due == null ? "" : time.day(due, locale),
                request.items().stream()
                        .filter(item -> item.state() == org.contrepoint.review.ItemState.TO_CORRECT)
                        .map(item -> Objects.requireNonNullElse(item.text(), ""))
                        .findFirst()
                        .orElse(""),
                request.parked(),
                decidable(request, claim) && !own,
                own,
                shown,
                FormField.of(FormField.Kind.DATE, "dueDate")
                        .label("exam.due")
                        .hint("exam.due.hint")
                        .value(form.dueDate())
                        .error(rejection.dueDate()),
                timeline.entries(request.subject().kind(), lines, locale),
                rejection.sentence(locale),
                rejection.elsewhere());
    }

    private static boolean decidable(RequestView request, Claim claim) {
        return request.revision() > 0
                && !request.state().closed()
                && (!claim.held() || claim.mine())
                && request.items().stream().anyMatch(item -> ExaminationItems.open(item.state()));
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

    static String record(RequestView request) {
        if (request.subject().kind() == SubjectKind.STUDENT) {
            return "/dossiers/eleves/" + request.subject().id();
        }
        return request.families().stream()
                .findFirst()
                .map(family -> "/dossiers/familles/" + family.value() + "#" + request.subject())
                .orElse("/dossiers");
    }
}
