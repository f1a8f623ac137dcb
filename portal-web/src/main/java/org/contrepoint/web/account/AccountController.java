package org.contrepoint.web.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.account.AccountId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountList;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.invitation.Invitations;
import org.contrepoint.web.invitation.LoginLine;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.page.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Comptes »: the logins of the school, for its administrators. Passwords are neither shown nor set. */
@Controller
class AccountController {

    private static final String PATH = "/admin/comptes";
    private static final String ACCOUNT = PATH + "/{compte}";
    private static final int LOGINS_SHOWN = 5;

    private final Queries queries;
    private final Invitations invitations;
    private final Closing closing;
    private final LoginLine.Lines lines;
    private final SecurityLog log;
    private final Refusals refusals;
    private final Messages messages;

    AccountController(
            Queries queries,
            Invitations invitations,
            Closing closing,
            LoginLine.Lines lines,
            SecurityLog log,
            Refusals refusals,
            Messages messages) {
        this.queries = queries;
        this.invitations = invitations;
        this.closing = closing;
        this.lines = lines;
        this.log = log;
        this.refusals = refusals;
        this.messages = messages;
    }

    @GetMapping(PATH)
    Mono<Rendering> list(ServerWebExchange exchange) {
        AccountSearch search = AccountSearch.read(exchange.getRequest().getQueryParams());
        Locale locale = Language.of(exchange.getRequest());
        return Mono.zip(queries.one(search.query(), AccountList.class), sites())
                .map(found -> Html.page("account/accounts", page(search, found.getT1(), found.getT2(), locale)));
    }

    private AccountsPage page(AccountSearch search, AccountList found, List<SiteView> sites, Locale locale) {
        return new AccountsPage(
                search.fields(sites),
                found.accounts().stream()
                        .map(account -> new AccountsPage.Line(
                                path(account.accountId()),
                                account.displayName(),
                                account.login(),
                                messages.get(locale, "option.role." + account.role()),
                                names(account.sites(), sites),
                                account.closed()))
                        .toList(),
                found.total(),
                found.page(),
                found.pageSize(),
                search.more());
    }

    @GetMapping(ACCOUNT)
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String compte, ServerWebExchange exchange) {
        return find(compte).flatMap(account -> card(account, user, "", HttpStatus.OK, exchange));
    }

    @PostMapping(ACCOUNT + "/invitation")
    Mono<Rendering> invite(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String compte, ServerWebExchange exchange) {
        return find(compte)
                .flatMap(account -> account.email() == null
                        ? Mono.just(Html.redirect(path(account.accountId()), Notice.error("site.accounts.invite.none")))
                        : after(
                                invitations.byMail(account.accountId(), user, exchange),
                                "site.accounts.invited",
                                account,
                                user,
                                exchange));
    }

    @PostMapping(ACCOUNT + "/fermeture")
    Mono<Rendering> close(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String compte, ServerWebExchange exchange) {
        return find(compte)
                .flatMap(account -> after(
                        closing.close(account.accountId(), user, exchange),
                        "site.accounts.closed",
                        account,
                        user,
                        exchange));
    }

    @PostMapping(ACCOUNT + "/reouverture")
    Mono<Rendering> reopen(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String compte, ServerWebExchange exchange) {
        return find(compte)
                .flatMap(account -> after(
                        closing.reopen(account.accountId(), user, exchange),
                        "site.accounts.reopened",
                        account,
                        user,
                        exchange));
    }

    /** The addresses that a refused form leaves in the browser. */
    @GetMapping({ACCOUNT + "/invitation", ACCOUNT + "/fermeture", ACCOUNT + "/reouverture"})
    Rendering back(@PathVariable String compte) {
        return Html.redirect(PATH + "/" + compte);
    }

    private Mono<Rendering> after(
            Mono<Void> work, String done, AccountView account, CurrentUser user, ServerWebExchange exchange) {
        return work.thenReturn(Html.redirect(path(account.accountId()), Notice.success(done)))
                .onErrorResume(failure -> Refusals.of(failure)
                        .flatMap(refusal -> card(
                                account,
                                user,
                                refusals.sentence(refusal, Language.of(exchange.getRequest())),
                                Refusals.status(refusal),
                                exchange)));
    }

    private Mono<Rendering> card(
            AccountView account, CurrentUser user, String refusal, HttpStatusCode status, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return Mono.zip(sites(), lines.inUse(List.of(account)), log.lastLogins(account.accountId(), LOGINS_SHOWN))
                .map(found -> Html.page(
                        "account/account",
                        new AccountCard(
                                path(account.accountId()),
                                account,
                                names(account.sites(), found.getT1()),
                                lines.line(account, found.getT2(), locale),
                                found.getT3(),
                                account.accountId().equals(user.accountId()),
                                refusal),
                        status));
    }

    private Mono<AccountView> find(String id) {
        return Mono.fromCallable(() -> AccountId.parse(id))
                .onErrorComplete(IllegalArgumentException.class)
                .flatMap(account -> queries.one(new FindAccount(account), AccountView.class))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<List<SiteView>> sites() {
        return queries.list(new ListSites(), SiteView.class);
    }

    static String path(AccountId account) {
        return PATH + "/" + account.value();
    }

    private static String names(Set<SiteId> sites, List<SiteView> all) {
        return all.stream()
                .filter(site -> sites.contains(site.siteId()))
                .map(SiteView::name)
                .collect(Collectors.joining(", "));
    }
}
