package org.contrepoint.web.sas.delegation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.ListOfficers;
import org.contrepoint.view.delegation.DelegationView;
import org.contrepoint.view.delegation.ListDelegations;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.FormField.Kind;
import org.contrepoint.web.page.FormField.Option;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page of delegations. */
@Component
class Delegations {

    private static final int LONGEST_REASON = 500;

    private final Queries queries;
    private final SchoolTime time;

    Delegations(Queries queries, SchoolTime time) {
        this.queries = queries;
        this.time = time;
    }

    /** @param form what was typed; none for a page that is opened */
    Mono<DelegationsPage> page(
            CurrentUser user,
            @Nullable DelegationForm form,
            Map<String, String> errors,
            String refusal,
            Locale locale) {
        return Mono.zip(
                        queries.list(new ListDelegations(user.sites(), user.accountId()), DelegationView.class),
                        queries.list(new ListSites(), SiteView.class),
                        queries.list(new ListOfficers(), AccountView.class))
                .map(found -> {
                    Map<SiteId, String> sites = names(found.getT2());
                    DelegationForm typed = form == null
                            ? DelegationForm.empty(user.homeSite().value().toString(), time.today())
                            : form;
                    List<FormField> fields = fields(user, sites, found.getT3(), typed);
                    FormField.refuse(fields, errors);
                    return new DelegationsPage(
                            found.getT1().stream()
                                    .map(one -> line(one, sites, user, locale))
                                    .toList(),
                            fields,
                            refusal);
                });
    }

    /** The officer's delegations, those that the officer may end among them. */
    Mono<List<DelegationView>> of(CurrentUser user) {
        return queries.list(new ListDelegations(user.sites(), user.accountId()), DelegationView.class);
    }

    private static List<FormField> fields(
            CurrentUser user, Map<SiteId, String> sites, List<AccountView> officers, DelegationForm typed) {
        return List.of(
                FormField.of(Kind.SELECT, "site")
                        .label("delegation.site")
                        .required(true)
                        .options(sites.entrySet().stream()
                                .filter(site -> user.sites().contains(site.getKey()))
                                .map(site -> new Option(site.getKey().value().toString(), site.getValue()))
                                .toList())
                        .value(typed.site()),
                FormField.of(Kind.SELECT, "colleague")
                        .label("delegation.colleague")
                        .required(true)
                        .options(officers.stream()
                                .filter(officer -> !officer.accountId().equals(user.accountId()))
                                .map(officer -> new Option(
                                        officer.accountId().value().toString(),
                                        officer.displayName()
                                                + sites.entrySet().stream()
                                                        .filter(site ->
                                                                site.getKey().equals(officer.homeSite()))
                                                        .map(site -> " – " + site.getValue())
                                                        .findFirst()
                                                        .orElse("")))
                                .toList())
                        .value(typed.colleague()),
                FormField.of(Kind.DATE, "firstDay")
                        .label("delegation.first-day")
                        .required(true)
                        .value(typed.firstDay()),
                FormField.of(Kind.DATE, "lastDay")
                        .label("delegation.last-day")
                        .hint("delegation.last-day.hint")
                        .required(true)
                        .value(typed.lastDay()),
                FormField.of(Kind.TEXTAREA, "reason")
                        .label("delegation.reason")
                        .hint("delegation.reason.hint")
                        .required(true)
                        .maxLength(LONGEST_REASON)
                        .value(typed.reason()));
    }

    private DelegationsPage.Line line(DelegationView one, Map<SiteId, String> sites, CurrentUser user, Locale locale) {
        LocalDate today = time.today();
        boolean over = one.endedAt() != null || today.isAfter(one.lastDay());
        String state = one.endedAt() != null ? "ENDED" : over ? "OVER" : one.runsOn(today) ? "RUNNING" : "TO_COME";
        return new DelegationsPage.Line(
                one.delegationId().value().toString(),
                one.fromName(),
                one.toName(),
                sites.getOrDefault(one.site(), ""),
                time.day(one.firstDay(), locale),
                time.day(one.lastDay(), locale),
                one.reason(),
                state,
                !over && one.from().equals(user.accountId()));
    }

    private static Map<SiteId, String> names(List<SiteView> sites) {
        return sites.stream()
                .collect(Collectors.toMap(SiteView::siteId, SiteView::name, (one, same) -> one, LinkedHashMap::new));
    }
}
