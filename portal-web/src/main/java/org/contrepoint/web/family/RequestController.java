package org.contrepoint.web.family;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.WithdrawRequest;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.KeptForms;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.contrepoint.web.record.IdentityInput;
import org.contrepoint.web.record.Typed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Mes demandes »: what the family sent, where it stands, what was answered, and taking it back. */
@Controller
class RequestController {

    private final OwnRecords records;
    private final RequestPages pages;
    private final RequestText texts;
    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final KeptForms keptForms;

    RequestController(
            OwnRecords records,
            RequestPages pages,
            RequestText texts,
            Queries queries,
            Commands commands,
            ReadYourWrites readYourWrites,
            Refusals refusals,
            KeptForms keptForms) {
        this.records = records;
        this.pages = pages;
        this.texts = texts;
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.keptForms = keptForms;
    }

    @GetMapping("/demandes")
    Mono<Rendering> list(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String page,
            ServerWebExchange exchange) {
        RequestText.Words words = new RequestText.Words(texts, Language.of(exchange.getRequest()));
        return queries.one(new ListRequests(OwnRecords.familyOf(user), Typed.page(page)), RequestPage.class)
                .map(found -> Html.page("family/requests", new RequestList(found, words)));
    }

    @GetMapping("/demandes/{id}")
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return records.request(id, user)
                .flatMap(request -> keptForms
                        .take(exchange)
                        .map(kept -> IdentityInput.read(kept, request.subject(), user))
                        .map(kept -> new Attempt(kept.proposed(), Map.of(), List.of()))
                        .defaultIfEmpty(Attempt.NONE)
                        .flatMap(attempt -> pages.story(request, user, attempt, null, locale))
                        .map(story -> Html.page("family/request", story)));
    }

    /** Asks before taking back what cannot be sent again unchanged. */
    @GetMapping("/demandes/{id}/retrait")
    Mono<Rendering> askToWithdraw(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return records.request(id, user)
                .flatMap(request -> pages.story(request, user, Attempt.NONE, null, locale))
                .map(story -> Html.page("family/withdrawal", new Withdrawal(story, "")));
    }

    @PostMapping("/demandes/{id}/retrait")
    Mono<Rendering> withdraw(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return records.request(id, user).flatMap(request -> {
            RequestId requestId = request.requestId();
            return commands.send(new WithdrawRequest(requestId, user.actor()), user)
                    .then(readYourWrites.until(Set.of(Topics.request(requestId)), closed(requestId)))
                    .thenReturn(Html.redirect("/demandes/" + requestId.value(), Notice.success("family.withdrawn")))
                    .onErrorResume(failure -> Refusals.of(failure)
                            .flatMap(refusal -> records.request(id, user)
                                    .flatMap(now -> pages.story(now, user, Attempt.NONE, null, locale))
                                    .map(story -> Html.page(
                                            "family/withdrawal",
                                            new Withdrawal(story, refusals.sentence(refusal, locale)),
                                            Refusals.status(refusal)))));
        });
    }

    private Mono<Boolean> closed(RequestId requestId) {
        return queries.one(new FindRequest(requestId), RequestView.class)
                .map(request -> request.state().closed());
    }
}
