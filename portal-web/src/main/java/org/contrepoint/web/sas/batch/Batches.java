package org.contrepoint.web.sas.batch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.message.Ids;
import org.contrepoint.message.Refused;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchRefusal;
import org.contrepoint.review.batch.StartBatch;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.batch.BatchView;
import org.contrepoint.view.batch.FindBatch;
import org.contrepoint.view.delegation.DelegationView;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.sas.Remit;
import org.contrepoint.web.sas.Remits;
import org.contrepoint.web.sas.StaffRequests;
import org.contrepoint.web.sas.Visits;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts batches: one for the requests of the officer's own sites, and one for each delegation. */
@Component
class Batches {

    private static final int AT_ONCE = 8;

    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final StaffRequests requests;
    private final Remits remits;
    private final Visits visits;
    private final Clock clock;

    Batches(
            Queries queries,
            Commands commands,
            ReadYourWrites readYourWrites,
            StaffRequests requests,
            Remits remits,
            Visits visits,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.requests = requests;
        this.remits = remits;
        this.visits = visits;
        this.clock = clock;
    }

    private record Entry(BatchEntry entry, SiteId site) {}

    /** The batches that were started, once they can be read. */
    Mono<List<BatchId>> start(BatchForm form, CurrentUser user) {
        return remits.of(user)
                .flatMap(remit -> (form.all() ? list(form, remit, user) : chosen(form, remit))
                        .flatMap(entries -> start(entries, remit, user)));
    }

    private Mono<List<BatchId>> start(List<Entry> entries, Remit remit, CurrentUser user) {
        if (entries.isEmpty()) {
            return Mono.error(new Refused(new BatchRefusal.EmptyBatch()));
        }
        Map<Optional<DelegationId>, List<BatchEntry>> parts = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> remit.delegation(entry.site()).map(DelegationView::delegationId),
                        LinkedHashMap::new,
                        Collectors.mapping(Entry::entry, Collectors.toList())));
        return Flux.fromIterable(parts.entrySet())
                .concatMap(part -> start(part.getKey(), part.getValue(), user))
                .collectList();
    }

    private Mono<BatchId> start(Optional<DelegationId> delegation, List<BatchEntry> entries, CurrentUser user) {
        BatchId id = BatchId.of(Ids.next());
        return commands.send(new StartBatch(id, entries, user.actor(), delegation.orElse(null)), user)
                .then(readYourWrites.until(
                        Set.of(Topics.batch(id)),
                        queries.one(new FindBatch(id), BatchView.class).map(found -> true)))
                .thenReturn(id);
    }

    /** Those among the chosen ones that the officer may examine; for this officer, there are no others. */
    private Mono<List<Entry>> chosen(BatchForm form, Remit remit) {
        if (form.chosen().size() > StartBatch.LARGEST) {
            return Mono.error(new Refused(new BatchRefusal.BatchTooLarge(StartBatch.LARGEST)));
        }
        return Flux.fromIterable(form.chosen())
                .flatMapSequential(
                        entry -> requests.find(entry.requestId())
                                .filter(request -> remit.covers(request.siteId()))
                                .map(request -> new Entry(entry, request.siteId())),
                        AT_ONCE)
                .collectList();
    }

    /** The list from its beginning, as far as one batch goes. */
    private Mono<List<Entry>> list(BatchForm form, Remit remit, CurrentUser user) {
        return visits.since(user)
                .flatMapMany(since -> Flux.range(0, Integer.MAX_VALUE)
                        .concatMap(
                                page -> queries.one(
                                        new ListQueue(
                                                form.list().within(remit, user.accountId(), since, clock.instant()),
                                                user.accountId(),
                                                since,
                                                page),
                                        RequestPage.class),
                                1)
                        .takeUntil(page ->
                                (page.page() + 1) * page.pageSize() >= Math.min(page.total(), StartBatch.LARGEST)))
                .concatMapIterable(RequestPage::lines)
                .filter(line -> !line.state().closed())
                .take(StartBatch.LARGEST)
                .map(Batches::entry)
                .collectList();
    }

    private static Entry entry(RequestLine line) {
        return new Entry(new BatchEntry(line.requestId(), line.revision()), line.siteId());
    }
}
