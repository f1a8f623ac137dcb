package org.contrepoint.web.password;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.contrepoint.account.NotePasswordChange.Means;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.access.CredentialStore;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.access.Sessions;
import org.contrepoint.web.access.Throttle;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Accès »: one's own login, its last uses, and its password. */
@Controller
final class AccountPageController {

    private final AccountPages pages;
    private final CredentialStore credentials;
    private final Sessions sessions;
    private final PasswordChanges changes;
    private final SecurityLog log;
    private final Throttle guesses;

    AccountPageController(
            AccountPages pages,
            CredentialStore credentials,
            Sessions sessions,
            PasswordChanges changes,
            SecurityLog log,
            AccessProperties properties,
            InstantSource clock) {
        this.pages = pages;
        this.credentials = credentials;
        this.sessions = sessions;
        this.changes = changes;
        this.log = log;
        this.guesses = new Throttle(properties.loginPerAccount(), clock);
    }

    @GetMapping("/acces")
    Mono<Rendering> show(@AuthenticationPrincipal CurrentUser user) {
        return pages.page(user, PasswordPage.of(NewPassword.fields(true, Map.of())), HttpStatus.OK);
    }

    @PostMapping("/acces")
    Mono<Rendering> change(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(NewPassword::read)
                .zipWith(pages.account(user))
                .flatMap(both -> change(user, both.getT1(), both.getT2(), exchange));
    }

    @PostMapping("/acces/sessions")
    Mono<Rendering> signOutEverywhere(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return credentials
                .endSessions(user.accountId())
                .then(log.note(Kind.SESSIONS_ENDED, user, exchange))
                .then(exchange.getSession().flatMap(session -> session.invalidate()))
                .thenReturn(Html.redirect("/connexion", Notice.success("access.sessions.ended")));
    }

    private Mono<Rendering> change(
            CurrentUser user, NewPassword typed, AccountView account, ServerWebExchange exchange) {
        Map<String, String> errors = new HashMap<>(typed.errors(account.login()));
        if (typed.current().isEmpty()) {
            errors.put("currentPassword", "required");
            return refuse(user, errors);
        }
        Duration pause = guesses.take(user.accountId().toString());
        if (pause.isPositive()) {
            exchange.getResponse().getHeaders().set("Retry-After", Long.toString(pause.toSeconds() + 1));
            return pages.page(
                    user,
                    PasswordPage.of(
                            NewPassword.fields(true, Map.of()), "access.login.throttled", Throttle.minutes(pause)),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        return credentials.fits(user.accountId(), typed.current()).flatMap(fits -> {
            if (fits) {
                guesses.giveBack(user.accountId().toString());
            } else {
                errors.put("currentPassword", "wrong");
            }
            return errors.isEmpty()
                    ? set(user, typed, account, exchange)
                    : log.note(Kind.PASSWORD_CHANGE_REFUSED, user, exchange).then(refuse(user, errors));
        });
    }

    private Mono<Rendering> set(CurrentUser user, NewPassword typed, AccountView account, ServerWebExchange exchange) {
        return credentials
                .setPassword(user.accountId(), typed.password())
                .then(sessions.renew(exchange, user))
                .then(changes.follow(account, Means.ACCOUNT_PAGE, exchange))
                .thenReturn(Html.redirect("/acces", Notice.success("access.password.changed")));
    }

    private Mono<Rendering> refuse(CurrentUser user, Map<String, String> errors) {
        return pages.page(user, PasswordPage.of(NewPassword.fields(true, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
