package org.contrepoint.web.sas.batch;

import org.contrepoint.message.Refusal;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.view.batch.BatchView;
import org.contrepoint.view.batch.FindBatch;
import org.contrepoint.view.batch.ListBatches;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Batches: an officer accepts all that is clean in many requests at once, and reads what became of each. */
@Controller
class BatchController {

    private static final Finder.Kind<BatchView> BATCH =
            new Finder.Kind<>(id -> new FindBatch(BatchId.parse(id)), BatchView.class, batch -> null);

    private final Batches batches;
    private final BatchPages pages;
    private final Finder finder;
    private final Queries queries;
    private final Refusals refusals;

    BatchController(Batches batches, BatchPages pages, Finder finder, Queries queries, Refusals refusals) {
        this.batches = batches;
        this.pages = pages;
        this.finder = finder;
        this.queries = queries;
        this.refusals = refusals;
    }

    @PostMapping("/sas/lots")
    Mono<Rendering> start(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(BatchForm::read)
                .flatMap(form -> batches.start(form, user)
                        .map(started -> Html.redirect(
                                started.size() == 1
                                        ? "/sas/lots/" + started.getFirst().value()
                                        : "/sas/lots"))
                        .onErrorResume(failure ->
                                Refusals.of(failure).flatMap(refusal -> refused(refusal, form, user, exchange))));
    }

    @GetMapping("/sas/lots")
    Mono<Rendering> list(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return queries.list(new ListBatches(user.accountId()), BatchView.class)
                .map(found -> pages.list(found, "", "/sas", Language.of(exchange.getRequest())))
                .map(model -> Html.page("sas/batches", model));
    }

    @GetMapping("/sas/lots/{lot}")
    Mono<Rendering> report(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String lot, ServerWebExchange exchange) {
        return finder.find(
                        BATCH,
                        lot,
                        batch -> batch.officer().equals(user.accountId()),
                        user,
                        SecurityLog.network(exchange))
                .map(batch -> pages.report(batch, Language.of(exchange.getRequest())))
                .map(model -> Html.page("sas/batch", model));
    }

    private Mono<Rendering> refused(Refusal refusal, BatchForm form, CurrentUser user, ServerWebExchange exchange) {
        String sentence = refusals.sentence(refusal, Language.of(exchange.getRequest()));
        return queries.list(new ListBatches(user.accountId()), BatchView.class)
                .map(found -> pages.list(found, sentence, form.list().address(), Language.of(exchange.getRequest())))
                .map(model -> Html.page("sas/batches", model, Refusals.status(refusal)));
    }
}
