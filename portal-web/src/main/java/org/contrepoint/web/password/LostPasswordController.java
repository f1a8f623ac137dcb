package org.contrepoint.web.password;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.access.Throttle;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Mot de passe perdu »: also the way in the first time. */
@Controller
final class LostPasswordController {

    private final Queries queries;
    private final LostPasswords lostPasswords;
    private final SecurityLog log;
    private final Throttle perAccount;
    private final Throttle perNetwork;

    LostPasswordController(
            Queries queries,
            LostPasswords lostPasswords,
            SecurityLog log,
            AccessProperties properties,
            InstantSource clock) {
        this.queries = queries;
        this.lostPasswords = lostPasswords;
        this.log = log;
        this.perAccount = new Throttle(properties.resetPerAccount(), clock);
        this.perNetwork = new Throttle(properties.resetPerNetwork(), clock);
    }

    @GetMapping("/mot-de-passe-perdu")
    Mono<Rendering> form() {
        return fields(null).map(fields -> Html.openForm("password/lost", PasswordPage.of(fields)));
    }

    @PostMapping("/mot-de-passe-perdu")
    Mono<Rendering> ask(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(sent -> {
            String login = LoginForm.text(sent, "username").strip();
            String email = LoginForm.text(sent, "email").strip();
            SiteId site = LoginForm.site(sent);
            Map<String, String> errors = errors(login, email);
            if (!errors.isEmpty()) {
                return fields(sent)
                        .doOnNext(fields -> FormField.refuse(fields, errors))
                        .map(fields -> Html.openForm(
                                "password/lost", PasswordPage.of(fields), HttpStatus.UNPROCESSABLE_CONTENT));
            }
            Duration pause = Throttle.longest(
                    perAccount.take(site + " " + login.toLowerCase(Locale.ROOT)),
                    perNetwork.take(Throttle.clientKey(exchange)));
            if (pause.isPositive()) {
                exchange.getResponse().getHeaders().set("Retry-After", Long.toString(pause.toSeconds() + 1));
                return fields(sent)
                        .map(fields -> Html.openForm(
                                "password/lost",
                                PasswordPage.of(fields, "access.lost.throttled", Throttle.minutes(pause)),
                                HttpStatus.TOO_MANY_REQUESTS));
            }
            if (LoginForm.isReadable(login)) {
                lostPasswords.ask(new LostPasswords.Asked(
                        site, login, email, Language.of(exchange.getRequest()), SecurityLog.network(exchange)));
            }
            return log.note(Kind.PASSWORD_LINK_ASKED, null, exchange).thenReturn(Html.page("password/lostSent", null));
        });
    }

    private static Map<String, String> errors(String login, String email) {
        Map<String, String> errors = new HashMap<>();
        if (login.isEmpty()) {
            errors.put("username", "required");
        }
        if (email.isEmpty()) {
            errors.put("email", "required");
        } else if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+") || email.length() > 254) {
            errors.put("email", "invalid-email");
        }
        return errors;
    }

    private Mono<List<FormField>> fields(@Nullable MultiValueMap<String, String> sent) {
        return queries.list(new ListSites(), SiteView.class).map(sites -> {
            List<FormField> fields = LoginForm.identity(
                    sites,
                    sent == null ? "" : LoginForm.text(sent, "site"),
                    sent == null ? "" : LoginForm.text(sent, "username"));
            fields.add(FormField.of(FormField.Kind.EMAIL, "email")
                    .label("access.email")
                    .required(true)
                    .autocomplete("email")
                    .value(sent == null ? "" : LoginForm.text(sent, "email")));
            return fields;
        });
    }
}
