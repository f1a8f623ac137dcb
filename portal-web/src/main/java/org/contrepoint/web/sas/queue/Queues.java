package org.contrepoint.web.sas.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.batch.StartBatch;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.sas.Remit;
import org.contrepoint.web.sas.Remits;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.Shown;
import org.contrepoint.web.sas.queue.QueuePage.Choice;
import org.contrepoint.web.sas.queue.QueuePage.Tab;
import org.contrepoint.web.sas.queue.SavedFilters.SavedFilter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page of the queue. */
@Component
class Queues {

    private final Queries queries;
    private final Remits remits;
    private final SavedFilters saved;
    private final QueueRows rows;
    private final MessageSource messages;
    private final Clock clock;

    Queues(Queries queries, Remits remits, SavedFilters saved, QueueRows rows, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.remits = remits;
        this.saved = saved;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param lastVisit since when requests are new
     * @param saveAs the field in which the filter is given a name
     */
    Mono<QueuePage> page(
            CurrentUser user, SasFilter filter, int page, Instant lastVisit, FormField saveAs, Locale locale) {
        return remits.of(user)
                .flatMap(remit -> Mono.zip(
                                queries.one(
                                        new ListQueue(
                                                filter.within(remit, user.accountId(), lastVisit, clock.instant()),
                                                user.accountId(),
                                                lastVisit,
                                                page),
                                        RequestPage.class),
                                queries.list(new ListSites(), SiteView.class),
                                saved.of(user))
                        .map(found -> page(
                                found.getT1(),
                                filter,
                                names(found.getT2(), remit),
                                found.getT3(),
                                lastVisit,
                                saveAs,
                                locale)));
    }

    /** A field for the name of a filter. */
    static FormField name() {
        return FormField.of(FormField.Kind.TEXT, "name")
                .label("queue.saved.name")
                .hint("queue.saved.hint")
                .maxLength(SavedFilters.LONGEST_NAME);
    }

    private QueuePage page(
            RequestPage found,
            SasFilter filter,
            Map<SiteId, String> sites,
            List<SavedFilter> kept,
            Instant lastVisit,
            FormField saveAs,
            Locale locale) {
        String list = filter.address();
        String more = list + (list.contains("?") ? "&" : "?") + "page=";
        return new QueuePage(
                more + found.page(),
                filter,
                found.page(),
                found.pageSize(),
                found.total(),
                StartBatch.LARGEST,
                more,
                tabs(found, filter),
                choices(
                        Arrays.stream(SubjectKind.values()).map(SubjectKind::name),
                        filter.kind() == null ? "" : filter.kind().name(),
                        kind -> say("queue.kind." + kind, locale)),
                choices(
                        SasFilter.AGES.stream().map(String::valueOf),
                        String.valueOf(filter.age()),
                        days -> say("queue.age", locale, Integer.valueOf(days))),
                choices(
                        sites.keySet().stream().map(site -> site.value().toString()),
                        filter.site() == null ? "" : filter.site().value().toString(),
                        site -> sites.getOrDefault(SiteId.parse(site), "")),
                kept.stream()
                        .map(one -> new QueuePage.Saved(
                                one.id().toString(),
                                one.name(),
                                one.filter().address(),
                                one.filter().equals(filter)))
                        .toList(),
                saveAs,
                found.lines().stream()
                        .map(line -> rows.row(line, filter.code(), lastVisit, sites, locale))
                        .toList());
    }

    private static List<Tab> tabs(RequestPage found, SasFilter filter) {
        List<Tab> tabs = new ArrayList<>();
        for (Shown shown : Shown.values()) {
            add(tabs, shown.name(), shown.count(found.counts()), filter.showing(shown), filter);
        }
        add(tabs, "MINE", found.queue().mine(), filter.onlyMine(), filter);
        add(tabs, "CORRECTED", found.queue().corrected(), filter.onlyCorrected(), filter);
        add(tabs, "NEW", found.queue().fresh(), filter.onlyFresh(), filter);
        return tabs;
    }

    private static void add(List<Tab> tabs, String name, int count, SasFilter shows, SasFilter now) {
        tabs.add(new Tab(name, count, shows.address(), shows.equals(now)));
    }

    private static List<Choice> choices(
            Stream<String> values, String chosen, java.util.function.UnaryOperator<String> words) {
        return values.map(value -> new Choice(value, words.apply(value), value.equals(chosen)))
                .toList();
    }

    /** None when the officer sees one site only: there is nothing to tell apart then. */
    private static Map<SiteId, String> names(List<SiteView> all, Remit remit) {
        Map<SiteId, String> names = all.stream()
                .filter(site -> remit.covers(site.siteId()))
                .collect(Collectors.toMap(SiteView::siteId, SiteView::name, (one, same) -> one, LinkedHashMap::new));
        return names.size() > 1 ? names : Map.of();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
