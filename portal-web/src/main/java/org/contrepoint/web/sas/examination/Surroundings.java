package org.contrepoint.web.sas.examination;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.request.FindNext;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.sas.Examinable;
import org.contrepoint.web.sas.Presence;
import org.contrepoint.web.sas.Remit;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.Visits;
import org.contrepoint.web.sas.examination.ExaminationPage.Other;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What stands around a request: the one that follows, the family's others, and who else looks at it. */
@Component
class Surroundings {

    private static final int MOST_OTHERS = 6;

    private final Queries queries;
    private final Visits visits;
    private final Presence presence;
    private final FieldText fields;
    private final SchoolTime time;
    private final Clock clock;

    Surroundings(Queries queries, Visits visits, Presence presence, FieldText fields, SchoolTime time, Clock clock) {
        this.queries = queries;
        this.visits = visits;
        this.presence = presence;
        this.fields = fields;
        this.time = time;
        this.clock = clock;
    }

    /** The address of the request that follows in a list. */
    Mono<Optional<String>> next(Examinable found, CurrentUser user, SasFilter filter) {
        return visits.open(user)
                .flatMap(since -> queries.one(
                        new FindNext(
                                filter.within(found.remit(), user.accountId(), since, clock.instant()),
                                found.request().requestId()),
                        RequestLine.class))
                .filter(line -> !line.requestId().equals(found.request().requestId()))
                .map(line -> address(line.requestId(), filter))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /** The other requests of its families that the officer may examine: open ones first, then the latest. */
    Mono<List<Other>> others(Examinable found, SasFilter filter, Locale locale) {
        RequestView request = found.request();
        Remit remit = found.remit();
        return Flux.fromIterable(request.families())
                .concatMap(family -> queries.one(new ListRequests(family, 0), RequestPage.class))
                .concatMapIterable(RequestPage::lines)
                .distinct(RequestLine::requestId)
                .filter(line -> !line.requestId().equals(request.requestId()) && remit.covers(line.siteId()))
                .sort(Comparator.comparing((RequestLine line) -> line.state().closed())
                        .thenComparing(RequestLine::submittedAt, Comparator.reverseOrder()))
                .take(MOST_OTHERS)
                .map(line -> new Other(
                        address(line.requestId(), filter),
                        line.subjectName(),
                        line.groups().stream()
                                .map(group -> fields.groupLabel(group, line.names(), locale))
                                .collect(Collectors.joining(", ")),
                        line.state(),
                        time.moment(line.submittedAt(), locale)))
                .collectList();
    }

    Mono<Watchers> watchers(RequestId request, CurrentUser user) {
        return presence.others(request, user)
                .flatMapIterable(accounts -> accounts)
                .concatMap(account -> queries.one(new FindAccount(account), AccountView.class))
                .map(account -> Objects.requireNonNull(account.displayName()))
                .collectList()
                .map(names -> new Watchers(request.value().toString(), names));
    }

    private static String address(RequestId request, SasFilter filter) {
        return "/sas/" + request.value() + "?file=" + filter.code();
    }
}
