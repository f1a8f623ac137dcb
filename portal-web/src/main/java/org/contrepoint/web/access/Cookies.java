package org.contrepoint.web.access;

import org.springframework.web.server.ServerWebExchange;

/** When our cookies are for HTTPS only. */
final class Cookies {

    private Cookies() {}

    static boolean secure(ServerWebExchange exchange, AccessProperties properties) {
        return properties.alwaysSecureCookies()
                || "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
    }
}
