package org.contrepoint.web.sas.examination;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.account.AccountId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.timeline.FindRequestTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.DocumentLine;
import org.contrepoint.web.document.DocumentLines;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.sas.Addresses;
import org.contrepoint.web.sas.Examinable;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.examination.ExaminationPage.Claim;
import org.contrepoint.web.sas.examination.ExaminationPage.Item;
import org.contrepoint.web.sas.examination.ExaminationPage.Other;
import org.contrepoint.web.timeline.TimelineText;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the examination page of a request. */
@Component
class Examinations {

    private final Queries queries;
    private final ExaminationItems items;
    private final RequestFacts facts;
    private final Surroundings surroundings;
    private final TimelineText timeline;
    private final Refusals refusals;
    private final DocumentLines documents;

    Examinations(
            Queries queries,
            ExaminationItems items,
            RequestFacts facts,
            Surroundings surroundings,
            TimelineText timeline,
            Refusals refusals,
            DocumentLines documents) {
        this.queries = queries;
        this.items = items;
        this.facts = facts;
        this.surroundings = surroundings;
        this.timeline = timeline;
        this.refusals = refusals;
        this.documents = documents;
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
                        surroundings.watchers(request.requestId(), user),
                        documents.of(request))
                .map(around -> page(
                        found,
                        user,
                        filter,
                        form,
                        rejection,
                        new Around(around.getT1(), around.getT2(), around.getT3(), around.getT4(), around.getT5()),
                        locale));
    }

    private record Around(
            List<TimelineLine> timeline,
            Optional<String> next,
            List<Other> others,
            Watchers watchers,
            Map<String, DocumentLine> documents) {}

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
        Map<Boolean, List<Item>> all = request.items().stream()
                .map(item ->
                        items.item(request.subject().kind(), item, request.names(), persons, form, rejection, locale))
                .collect(Collectors.partitioningBy(item -> item.state() == ItemState.REPLACED));
        List<Item> shown = all.getOrDefault(false, List.of());
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
        Claim claim = facts.claim(request, user, locale);
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
                facts.facts(found, locale),
                claim,
                decidable,
                own,
                decidable
                        ? (int) request.items().stream()
                                .filter(Decisions::clean)
                                .count()
                        : 0,
                shown,
                all.getOrDefault(true, List.of()),
                FormField.of(FormField.Kind.DATE, "dueDate")
                        .label("exam.due")
                        .hint("exam.due.hint")
                        .value(form.dueDate())
                        .error(rejection.dueDate()),
                facts.reopening(request, persons, form, rejection, locale),
                around.others(),
                around.next().orElse(null),
                around.watchers(),
                timeline.entries(request.subject().kind(), around.timeline(), locale),
                rejection.refusal() == null ? "" : refusals.sentence(rejection.refusal(), locale),
                rejection.elsewhere(),
                around.documents());
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

    /** A page made from this view and one made from a later view differ in this. */
    static String seen(RequestView request) {
        Instant until = request.claimedUntil();
        return request.revision() + "." + request.state() + "." + (until == null ? "" : until.getEpochSecond());
    }
}
