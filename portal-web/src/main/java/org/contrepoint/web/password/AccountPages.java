package org.contrepoint.web.password;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Draws « Accès », whichever of its forms was sent. */
@Component
class AccountPages {

    private static final int LOGINS_SHOWN = 5;

    private final Queries queries;
    private final SecurityLog log;

    AccountPages(Queries queries, SecurityLog log) {
        this.queries = queries;
        this.log = log;
    }

    Mono<AccountView> account(CurrentUser user) {
        return queries.one(new FindAccount(user.accountId()), AccountView.class);
    }

    /** With the form for a password as it was sent, or empty. */
    Mono<Rendering> page(CurrentUser user, PasswordPage password, HttpStatus status) {
        return page(user, password, account -> Preferences.of(account).fields(account, Map.of()), status);
    }

    /** With the preferences as they were sent. */
    Mono<Rendering> refuse(CurrentUser user, Preferences typed, Map<String, String> errors) {
        return page(
                user,
                PasswordPage.of(NewPassword.fields(true, Map.of())),
                account -> typed.fields(account, errors),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Mono<Rendering> page(
            CurrentUser user,
            PasswordPage password,
            Function<AccountView, List<FormField>> preferences,
            HttpStatus status) {
        return Mono.zip(
                        account(user),
                        queries.list(new ListSites(), SiteView.class),
                        log.lastLogins(user.accountId(), LOGINS_SHOWN))
                .map(found -> Html.page(
                        "password/account",
                        new AccountPage(
                                found.getT1(),
                                siteNames(user, found.getT2()),
                                found.getT3(),
                                password,
                                preferences.apply(found.getT1())),
                        status));
    }

    private static List<String> siteNames(CurrentUser user, List<SiteView> sites) {
        return sites.stream()
                .filter(site -> user.sites().contains(site.siteId()))
                .map(SiteView::name)
                .toList();
    }
}
