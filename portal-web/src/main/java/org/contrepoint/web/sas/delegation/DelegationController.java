package org.contrepoint.web.sas.delegation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.delegation.EndDelegation;
import org.contrepoint.delegation.GiveDelegation;
import org.contrepoint.message.Ids;
import org.contrepoint.message.Refusal;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.delegation.DelegationView;
import org.contrepoint.view.live.Topics;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An officer lets a colleague examine the requests of a site for some time, and sees who lets whom. */
@Controller
class DelegationController {

    private static final String PAGE = "/sas/delegations";

    private final Delegations delegations;
    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final KeptForms keptForms;

    DelegationController(
            Delegations delegations,
            Queries queries,
            Commands commands,
            ReadYourWrites readYourWrites,
            Refusals refusals,
            KeptForms keptForms) {
        this.delegations = delegations;
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.keptForms = keptForms;
    }

    @GetMapping(PAGE)
    Mono<Rendering> list(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return keptForms
                .take(exchange)
                .map(DelegationForm::read)
                .flatMap(form -> delegations.page(user, form, Map.of(), "", Language.of(exchange.getRequest())))
                .switchIfEmpty(Mono.defer(
                        () -> delegations.page(user, null, Map.of(), "", Language.of(exchange.getRequest()))))
                .map(model -> Html.page("sas/delegations", model));
    }

    @PostMapping(PAGE)
    Mono<Rendering> give(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(DelegationForm::read)
                .flatMap(form -> errors(form, user)
                        .flatMap(errors -> errors.isEmpty()
                                ? give(form, user)
                                        .onErrorResume(failure -> Refusals.of(failure)
                                                .flatMap(refusal -> refused(refusal, form, user, exchange)))
                                : page(form, errors, "", HttpStatus.UNPROCESSABLE_CONTENT, user, exchange)));
    }

    @PostMapping(PAGE + "/{delegation}/fin")
    Mono<Rendering> end(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String delegation, ServerWebExchange exchange) {
        return delegations
                .of(user)
                .flatMapIterable(all -> all)
                .filter(one -> one.delegationId().value().toString().equals(delegation)
                        && one.from().equals(user.accountId()))
                .next()
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(DelegationView::delegationId)
                .flatMap(id -> commands.send(new EndDelegation(id, user.actor()), user)
                        .then(shown(id, user, one -> one.endedAt() != null))
                        .map(shown -> Html.redirect(
                                PAGE,
                                shown ? Notice.success("delegation.ended") : Notice.info("staff.notice.on-its-way"))));
    }

    /** A page that came back after a POST may be asked for again by its address. */
    @GetMapping(PAGE + "/{delegation}/fin")
    Rendering again() {
        return Html.redirect(PAGE);
    }

    /** What the form lacks, or names though this officer has no such thing. */
    private Mono<Map<String, String>> errors(DelegationForm form, CurrentUser user) {
        Map<String, String> errors = new HashMap<>(form.errors());
        if (!form.site().isEmpty()
                && user.sites().stream()
                        .noneMatch(site -> site.value().toString().equals(form.site()))) {
            errors.put("site", "not-in-list");
        }
        return Mono.fromCallable(() -> AccountId.parse(form.colleague()))
                .onErrorComplete(IllegalArgumentException.class)
                .flatMap(id -> queries.one(new FindAccount(id), AccountView.class))
                .filter(account -> account.role() == Role.STAFF)
                .hasElement()
                .map(known -> {
                    if (!known) {
                        errors.putIfAbsent("colleague", "not-in-list");
                    }
                    return Map.copyOf(errors);
                });
    }

    private Mono<Rendering> give(DelegationForm form, CurrentUser user) {
        DelegationId id = DelegationId.of(Ids.next());
        return commands.send(
                        new GiveDelegation(
                                id,
                                SiteId.parse(form.site()),
                                user.actor(),
                                AccountId.parse(form.colleague()),
                                form.first().orElseThrow(),
                                form.last().orElseThrow(),
                                form.reason()),
                        user)
                .then(shown(id, user, one -> true))
                .map(shown -> Html.redirect(
                        PAGE, shown ? Notice.success("delegation.given") : Notice.info("staff.notice.on-its-way")));
    }

    private Mono<Boolean> shown(
            DelegationId id, CurrentUser user, java.util.function.Predicate<DelegationView> condition) {
        return readYourWrites.until(
                Set.of(Topics.account(user.accountId())),
                delegations
                        .of(user)
                        .map(all ->
                                all.stream().anyMatch(one -> one.delegationId().equals(id) && condition.test(one))));
    }

    private Mono<Rendering> refused(
            Refusal refusal, DelegationForm form, CurrentUser user, ServerWebExchange exchange) {
        return page(
                form,
                DelegationForm.errors(refusal),
                refusals.sentence(refusal, Language.of(exchange.getRequest())),
                Refusals.status(refusal),
                user,
                exchange);
    }

    private Mono<Rendering> page(
            DelegationForm form,
            Map<String, String> errors,
            String refusal,
            HttpStatus status,
            CurrentUser user,
            ServerWebExchange exchange) {
        return delegations
                .page(user, form, errors, refusal, Language.of(exchange.getRequest()))
                .map(model -> Html.page("sas/delegations", model, status));
    }
}
