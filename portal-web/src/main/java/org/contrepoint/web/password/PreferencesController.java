package org.contrepoint.web.password;

import java.util.Map;
import java.util.Set;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Chooses, on « Accès », in which language and how often one is written to. */
@Controller
final class PreferencesController {

    private static final String PATH = "/acces/preferences";

    private final AccountPages pages;
    private final Commands commands;
    private final ReadYourWrites views;

    PreferencesController(AccountPages pages, Commands commands, ReadYourWrites views) {
        this.pages = pages;
        this.commands = commands;
        this.views = views;
    }

    /** The address that a refused form leaves in the browser. */
    @GetMapping(PATH)
    Rendering show() {
        return Html.redirect("/acces");
    }

    @PostMapping(PATH)
    Mono<Rendering> choose(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(Preferences::read)
                .zipWith(pages.account(user))
                .flatMap(both -> choose(user, both.getT1(), both.getT2()));
    }

    private Mono<Rendering> choose(CurrentUser user, Preferences typed, AccountView account) {
        Map<String, String> errors = typed.errors(account);
        if (!errors.isEmpty()) {
            return pages.refuse(user, typed, errors);
        }
        return commands.send(typed.command(account), user)
                .then(views.until(Set.of(), pages.account(user).map(typed::shownBy)))
                .thenReturn(Html.redirect("/acces", Notice.success("mail.preferences.saved")));
    }
}
