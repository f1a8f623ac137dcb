package org.contrepoint.web.password;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.access.Throttle;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « J’ai reçu un courrier »: where the code of a printed invitation is typed. */
@Controller
final class InvitationCodeController {

    private static final int LONGEST = 100;

    private final PasswordLinks links;
    private final SecurityLog log;
    private final Throttle perNetwork;

    InvitationCodeController(PasswordLinks links, SecurityLog log, AccessProperties properties, InstantSource clock) {
        this.links = links;
        this.log = log;
        this.perNetwork = new Throttle(properties.resetPerNetwork(), clock);
    }

    @GetMapping("/invitation")
    Rendering form() {
        return page("", "", HttpStatus.OK);
    }

    @PostMapping("/invitation")
    Mono<Rendering> enter(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(sent -> {
            String typed = LoginForm.text(sent, "code").strip();
            if (typed.isEmpty() || typed.length() > LONGEST) {
                return Mono.just(page("", typed.isEmpty() ? "required" : "unknown", HttpStatus.UNPROCESSABLE_CONTENT));
            }
            String network = Throttle.clientKey(exchange);
            Duration pause = perNetwork.take(network);
            if (pause.isPositive()) {
                exchange.getResponse().getHeaders().set("Retry-After", Long.toString(pause.toSeconds() + 1));
                return Mono.just(throttled(typed, pause));
            }
            return Mono.just(typed)
                    .filter(LinkSecret::isCode)
                    .map(LinkSecret::read)
                    .flatMap(code -> links.look(code).map(account -> {
                        perNetwork.giveBack(network);
                        return Html.redirect("/mot-de-passe/" + LinkSecret.spaced(code));
                    }))
                    .switchIfEmpty(Mono.defer(() -> log.note(Kind.PASSWORD_LINK_REFUSED, null, exchange)
                            .thenReturn(page(typed, "unknown", HttpStatus.UNPROCESSABLE_CONTENT))));
        });
    }

    private static Rendering page(String typed, String error, HttpStatus status) {
        return Html.openForm("password/code", PasswordPage.of(fields(typed, error)), status);
    }

    private static Rendering throttled(String typed, Duration pause) {
        return Html.openForm(
                "password/code",
                PasswordPage.of(fields(typed, ""), "access.lost.throttled", Throttle.minutes(pause)),
                HttpStatus.TOO_MANY_REQUESTS);
    }

    private static List<FormField> fields(String typed, String error) {
        List<FormField> fields = List.of(FormField.of(FormField.Kind.TEXT, "code")
                .label("site.code.label")
                .hint("site.code.hint")
                .required(true)
                .autocomplete("one-time-code")
                .value(typed));
        FormField.refuse(fields, error.isEmpty() ? Map.of() : Map.of("code", error));
        return fields;
    }
}
