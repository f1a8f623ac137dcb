package org.contrepoint.web.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contrepoint.account.AccountRefusal;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.message.Refusal;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.invitation.Invitations;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Ouvrir un compte »: for the secretariat, teachers and auditors, who are invited by mail. */
@Controller
class OpeningController {

    private static final String PATH = "/admin/comptes/ouverture";

    private final Queries queries;
    private final Invitations invitations;
    private final Refusals refusals;

    OpeningController(Queries queries, Invitations invitations, Refusals refusals) {
        this.queries = queries;
        this.invitations = invitations;
        this.refusals = refusals;
    }

    @GetMapping(PATH)
    Mono<Rendering> form(@AuthenticationPrincipal CurrentUser user) {
        return sites().map(sites -> page(OpeningForm.empty(user.homeSite()), sites, Map.of(), "", HttpStatus.OK));
    }

    @PostMapping(PATH)
    Mono<Rendering> open(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return Mono.zip(exchange.getFormData(), sites()).flatMap(found -> {
            List<SiteView> sites = found.getT2();
            OpeningForm form = OpeningForm.read(found.getT1(), sites);
            Map<String, String> errors = form.errors();
            if (!errors.isEmpty()) {
                return Mono.just(page(form, sites, errors, "", HttpStatus.UNPROCESSABLE_CONTENT));
            }
            OpenAccount command = form.command(Objects.requireNonNull(form.homeSite()));
            return invitations
                    .open(command, user)
                    .then(invitations.byMail(command.accountId(), user, exchange))
                    .thenReturn(Html.redirect(
                            AccountController.path(command.accountId()), Notice.success("site.accounts.opened")))
                    .onErrorResume(
                            failure -> Refusals.of(failure).map(refusal -> comeBack(form, sites, refusal, exchange)));
        });
    }

    private Rendering comeBack(OpeningForm form, List<SiteView> sites, Refusal refusal, ServerWebExchange exchange) {
        Map<String, String> errors = refusal instanceof AccountRefusal.LoginTaken
                ? Map.of("login", "taken")
                : refusal instanceof AccountRefusal.LoginMalformed ? Map.of("login", "malformed") : Map.of();
        String sentence = errors.isEmpty() ? refusals.sentence(refusal, Language.of(exchange.getRequest())) : "";
        return page(form, sites, errors, sentence, Refusals.status(refusal));
    }

    private static Rendering page(
            OpeningForm form, List<SiteView> sites, Map<String, String> errors, String refusal, HttpStatusCode status) {
        return Html.page("account/opening", new OpeningPage(form.fields(sites, errors), refusal), status);
    }

    private Mono<List<SiteView>> sites() {
        return queries.list(new ListSites(), SiteView.class);
    }
}
