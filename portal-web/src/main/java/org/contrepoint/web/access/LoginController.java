package org.contrepoint.web.access;

import java.util.List;
import java.util.Optional;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.SignIn.Outcome;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Logging in and out. */
@Controller
final class LoginController {

    /** The exchange attribute with what a log-in form held that came back too late. */
    static final String STALE = "contrepoint.stale-login";

    private final SignIn signIn;
    private final Queries queries;
    private final Sessions sessions;
    private final ReturnAddress returnAddress;
    private final KeptForms keptForms;
    private final SecurityLog log;

    LoginController(
            SignIn signIn,
            Queries queries,
            Sessions sessions,
            ReturnAddress returnAddress,
            KeptForms keptForms,
            SecurityLog log) {
        this.signIn = signIn;
        this.queries = queries;
        this.sessions = sessions;
        this.returnAddress = returnAddress;
        this.keptForms = keptForms;
        this.log = log;
    }

    @GetMapping("/connexion")
    Mono<Rendering> form(ServerWebExchange exchange) {
        KeptForm kept = exchange.getAttribute(KeptForm.ATTRIBUTE);
        MultiValueMap<String, String> stale = exchange.getAttribute(STALE);
        if (stale != null) {
            return page(
                    HttpStatus.FORBIDDEN,
                    stale,
                    LoginPage.Sentence.of(Kind.WARN, "access.login.stale"),
                    KeptForm.read(stale));
        }
        if (kept != null) {
            return page(
                    HttpStatus.UNAUTHORIZED,
                    null,
                    LoginPage.Sentence.of(Kind.INFO, "access.login.kept"),
                    Optional.of(kept));
        }
        return sessions.user(exchange)
                .map(user -> Html.redirect(HomePage.of(user.role())))
                .switchIfEmpty(page(HttpStatus.OK, null, null, Optional.empty()));
    }

    @PostMapping("/connexion")
    Mono<Rendering> logIn(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(sent -> {
            Optional<KeptForm> kept = KeptForm.read(sent);
            return signIn.signIn(
                            exchange,
                            LoginForm.site(sent),
                            LoginForm.text(sent, "username").strip(),
                            LoginForm.text(sent, "password"))
                    .flatMap(outcome -> switch (outcome) {
                        case Outcome.Welcome welcome -> welcome(exchange, welcome.user(), kept);
                        case Outcome.Unknown unknown ->
                            page(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    sent,
                                    LoginPage.Sentence.of(Kind.ERROR, "access.login.refused"),
                                    kept);
                        case Outcome.TooMany tooMany -> {
                            exchange.getResponse()
                                    .getHeaders()
                                    .set(
                                            "Retry-After",
                                            Long.toString(tooMany.pause().toSeconds() + 1));
                            yield page(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    sent,
                                    LoginPage.Sentence.of(
                                            Kind.ERROR, "access.login.throttled", Throttle.minutes(tooMany.pause())),
                                    kept);
                        }
                    });
        });
    }

    @PostMapping("/deconnexion")
    Mono<Rendering> logOut(ServerWebExchange exchange) {
        keptForms.forgetOwner(exchange);
        return sessions.user(exchange)
                .flatMap(user -> log.note(SecurityLog.Kind.LOGGED_OUT, user, exchange))
                .then(exchange.getSession().flatMap(session -> session.invalidate()))
                .thenReturn(Html.redirect("/"));
    }

    private Mono<Rendering> welcome(ServerWebExchange exchange, CurrentUser user, Optional<KeptForm> kept) {
        String home = returnAddress.take(exchange, user.role());
        return kept.map(form ->
                        keptForms.hand(exchange, form, user.accountId()).map(handed -> handed ? form.page() : home))
                .orElse(Mono.just(home))
                .doOnNext(address -> keptForms.rememberOwner(exchange, user.accountId()))
                .map(address -> Html.redirect(address));
    }

    private Mono<Rendering> page(
            HttpStatus status,
            @Nullable MultiValueMap<String, String> sent,
            LoginPage.@Nullable Sentence notice,
            Optional<KeptForm> kept) {
        return queries.list(new ListSites(), SiteView.class)
                .map(sites -> Html.openForm(
                        "access/login",
                        new LoginPage(
                                sites,
                                sent == null ? "" : LoginForm.text(sent, "site"),
                                sent == null ? "" : LoginForm.text(sent, "username"),
                                notice,
                                kept.map(KeptForm::hiddenFields).orElse(List.of())),
                        status));
    }
}
