package org.contrepoint.web.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NotePasswordChange.Means;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Choosing a password behind a single-use link. Opening the page does not use the link up; sending the form does. */
@Controller
final class PasswordLinkController {

    private final PasswordLinks links;
    private final PasswordChanges changes;
    private final Queries queries;
    private final SecurityLog log;

    PasswordLinkController(PasswordLinks links, PasswordChanges changes, Queries queries, SecurityLog log) {
        this.links = links;
        this.changes = changes;
        this.queries = queries;
        this.log = log;
    }

    @GetMapping("/mot-de-passe/{secret}")
    Mono<Rendering> form(@PathVariable String secret, ServerWebExchange exchange) {
        // The address is a secret: it goes to no other page.
        exchange.getResponse().getHeaders().set("Referrer-Policy", "no-referrer");
        return links.look(secret)
                .flatMap(this::account)
                .map(account -> page(account, Map.of(), HttpStatus.OK))
                .switchIfEmpty(gone(exchange));
    }

    @PostMapping("/mot-de-passe/{secret}")
    Mono<Rendering> choose(@PathVariable String secret, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("Referrer-Policy", "no-referrer");
        return exchange.getFormData()
                .map(NewPassword::read)
                .flatMap(typed -> links.look(secret)
                        .flatMap(this::account)
                        .flatMap(account -> choose(secret, typed, account, exchange)))
                .switchIfEmpty(gone(exchange));
    }

    private Mono<Rendering> choose(String secret, NewPassword typed, AccountView account, ServerWebExchange exchange) {
        Map<String, String> errors = typed.errors(account.login());
        if (!errors.isEmpty()) {
            return Mono.just(page(account, errors, HttpStatus.UNPROCESSABLE_CONTENT));
        }
        return links.use(secret, typed.password())
                .flatMap(used -> changes.follow(account, Means.MAILED_LINK, exchange)
                        .thenReturn(Html.redirect("/connexion", Notice.success("access.password.changed"))));
    }

    private Mono<AccountView> account(AccountId id) {
        return queries.one(new FindAccount(id), AccountView.class).filter(account -> !account.closed());
    }

    /** It says the identifier: an invitation is the first time that its reader hears of it. */
    private static Rendering page(AccountView account, Map<String, String> errors, HttpStatus status) {
        List<FormField> fields = new ArrayList<>(NewPassword.fields(false, errors));
        fields.addFirst(FormField.of(FormField.Kind.TEXT, "username")
                .label("access.username")
                .readOnly(account.login()));
        return Html.openForm("password/choose", PasswordPage.of(fields), status);
    }

    private Mono<Rendering> gone(ServerWebExchange exchange) {
        return Mono.defer(() -> log.note(Kind.PASSWORD_LINK_REFUSED, null, exchange)
                .thenReturn(Html.page("password/gone", null, HttpStatus.GONE)));
    }
}
