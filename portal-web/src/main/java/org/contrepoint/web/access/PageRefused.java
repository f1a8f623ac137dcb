package org.contrepoint.web.access;

import org.contrepoint.message.Refused;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.page.ErrorPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is answered to a page of another role, and to a form that our own pages did not send. */
@Component
final class PageRefused implements ServerAccessDeniedHandler {

    private final AccessRules rules;
    private final Sessions sessions;
    private final LoginRequired loginRequired;
    private final SecurityLog log;
    private final ErrorPages errorPages;

    PageRefused(
            AccessRules rules, Sessions sessions, LoginRequired loginRequired, SecurityLog log, ErrorPages errorPages) {
        this.rules = rules;
        this.sessions = sessions;
        this.loginRequired = loginRequired;
        this.log = log;
        this.errorPages = errorPages;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        if (rules.of(path).isEmpty()) {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        boolean forged = denied instanceof CsrfException;
        return sessions.user(exchange)
                .flatMap(user -> log.note(forged ? Kind.FORGED_FORM : Kind.PAGE_REFUSED, user, exchange)
                        .thenReturn(true))
                .defaultIfEmpty(false)
                .flatMap(loggedIn -> loggedIn ? refuse(exchange, forged) : visitor(exchange, path.value()));
    }

    /** A visitor's form without its token: most often a page left open until its session, or its cookie, was gone. */
    private Mono<Void> visitor(ServerWebExchange exchange, String path) {
        if (path.equals(LoginRequired.LOGIN)) {
            return exchange.getFormData()
                    .defaultIfEmpty(new LinkedMultiValueMap<>())
                    .flatMap(sent -> {
                        exchange.getAttributes().put(LoginController.STALE, sent);
                        return loginRequired.showLogin(exchange);
                    });
        }
        boolean open = rules.of(path).filter(AccessRules.Rule::open).isPresent();
        return open
                ? log.note(Kind.FORGED_FORM, null, exchange).then(refuse(exchange, true))
                : loginRequired.commence(
                        exchange, new AuthenticationCredentialsNotFoundException("no session, or no longer"));
    }

    /** Drawn for the person who is logged in, with their menu. */
    private Mono<Void> refuse(ServerWebExchange exchange, boolean forged) {
        loginRequired.prepareForms(exchange);
        ServerWebExchange known = exchange.mutate()
                .principal(sessions.load(exchange).mapNotNull(SecurityContext::getAuthentication))
                .build();
        return errorPages.show(
                known, forged ? new Refused(new ForgedForm()) : new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
