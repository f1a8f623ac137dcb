package org.contrepoint.web.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Where the token that protects forms is kept: in the session of whoever is logged in; for a visitor in a cookie, since
 * a session for each visitor would let anyone fill the memory.
 */
@Component
final class FormTokens implements ServerCsrfTokenRepository {

    private final WebSessionServerCsrfTokenRepository inSession = new WebSessionServerCsrfTokenRepository();
    private final CookieServerCsrfTokenRepository inCookie = new CookieServerCsrfTokenRepository();

    FormTokens(AccessProperties properties) {
        inCookie.setCookieName("CONTREPOINT_FORM");
        inCookie.setCookiePath("/");
        inSession.setHeaderName("X-XSRF-TOKEN");
        inCookie.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (properties.alwaysSecureCookies()) {
                cookie.secure(true);
            }
        });
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return keeper(exchange).flatMap(keeper -> keeper.generateToken(exchange));
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return keeper(exchange).flatMap(keeper -> keeper.saveToken(exchange, token));
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return keeper(exchange).flatMap(keeper -> keeper.loadToken(exchange));
    }

    private Mono<ServerCsrfTokenRepository> keeper(ServerWebExchange exchange) {
        return exchange.getSession().map(session -> Sessions.isOpen(session) ? inSession : inCookie);
    }
}
