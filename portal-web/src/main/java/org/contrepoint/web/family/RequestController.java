package org.contrepoint.web.family;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.WithdrawRequest;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.timeline.FindRequestTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.timeline.TimelineText;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Mes demandes »: what the family sent, where it stands, and what was answered. */
@Controller
class RequestController {

    private final OwnRecords records;
    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final TimelineText timeline;
    private final RequestText texts;

    RequestController(
            OwnRecords records,
            Queries queries,
            Commands commands,
            ReadYourWrites readYourWrites,
            TimelineText timeline,
            RequestText texts) {
        this.records = records;
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.timeline = timeline;
        this.texts = texts;
    }

    @GetMapping("/demandes")
    Mono<Rendering> list(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "0") String page,
            ServerWebExchange exchange) {
        RequestText.Words words = new RequestText.Words(texts, Language.of(exchange.getRequest()));
        return queries.one(new ListRequests(OwnRecords.familyOf(user), index(page)), RequestPage.class)
                .map(found -> Html.page("family/requests", new RequestList(found, words)));
    }

    @GetMapping("/demandes/{id}")
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return records.request(id, user)
                .zipWhen(request -> queries.list(new FindRequestTimeline(request.requestId()), TimelineLine.class))
                .map(found -> Html.page("family/request", story(found.getT1(), found.getT2(), user, locale)));
    }

    private RequestStory story(RequestView request, List<TimelineLine> lines, CurrentUser user, Locale locale) {
        String record = request.subject().kind() == SubjectKind.STUDENT
                ? "/eleves/" + request.subject().id() + "/identite"
                : "/famille?responsable=" + request.subject().id();
        return new RequestStory(
                request,
                texts.items(request, locale),
                timeline.entries(request.subject().kind(), lines, locale),
                record,
                !request.state().closed() && request.submittedBy().equals(user.accountId()));
    }

    @PostMapping("/demandes/{id}/retrait")
    Mono<Rendering> withdraw(@AuthenticationPrincipal CurrentUser user, @PathVariable String id) {
        return records.request(id, user).flatMap(request -> {
            RequestId requestId = request.requestId();
            String path = "/demandes/" + requestId.value();
            return commands.send(new WithdrawRequest(requestId, user.actor()), user)
                    .then(readYourWrites.until(Set.of(Topics.request(requestId)), closed(requestId)))
                    .thenReturn(Html.redirect(path, Notice.success("family.withdrawn")))
                    .onErrorResume(failure -> Refusals.of(failure)
                            .map(refusal -> Html.redirect(path, Notice.error("refusal." + refusal.code()))));
        });
    }

    private Mono<Boolean> closed(RequestId requestId) {
        return queries.one(new FindRequest(requestId), RequestView.class)
                .map(request -> request.state().closed());
    }

    /** Anything that is no page number is the first page. */
    private static int index(String page) {
        return page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 0;
    }
}
