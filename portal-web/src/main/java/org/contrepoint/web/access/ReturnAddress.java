package org.contrepoint.web.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.contrepoint.actor.Role;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The address someone asked for before logging in, kept in a cookie of ten minutes: no session is opened for a visitor,
 * and nothing shows in the address bar. Whatever it holds, it only ever leads to one of our own pages.
 */
@Component
final class ReturnAddress {

    private static final String COOKIE = "CONTREPOINT_RETOUR";
    private static final int LONGEST = 1_000;

    private final AccessRules rules;
    private final AccessProperties properties;

    ReturnAddress(AccessRules rules, AccessProperties properties) {
        this.rules = rules;
        this.properties = properties;
    }

    void keep(ServerWebExchange exchange, String address) {
        if (isOurs(address)) {
            String value =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
            exchange.getResponse().addCookie(cookie(exchange, value, Duration.ofMinutes(10)));
        }
    }

    /** Where to go after logging in; the address is forgotten. */
    String take(ServerWebExchange exchange, Role role) {
        HttpCookie kept = exchange.getRequest().getCookies().getFirst(COOKIE);
        if (kept == null) {
            return HomePage.of(role);
        }
        exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
        return read(kept.getValue()).filter(address -> opens(address, role)).orElseGet(() -> HomePage.of(role));
    }

    /** Whether an address is a page of ours behind the log-in. */
    boolean isOurs(String address) {
        return path(address).flatMap(rules::of).filter(rule -> !rule.open()).isPresent()
                && !address.startsWith("/deconnexion")
                && !address.startsWith("/direct");
    }

    private boolean opens(String address, Role role) {
        return isOurs(address)
                && path(address)
                        .flatMap(rules::of)
                        .filter(rule -> rule.lets(role))
                        .isPresent();
    }

    private static Optional<String> path(String address) {
        boolean plain = address.length() <= LONGEST
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(letter -> letter > ' ' && letter < 0x7F && letter != '\\');
        if (!plain) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            return uri.isAbsolute() || uri.getRawAuthority() != null
                    ? Optional.empty()
                    : Optional.ofNullable(uri.normalize().getRawPath()).filter(uri.getRawPath()::equals);
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private ResponseCookie cookie(ServerWebExchange exchange, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(Cookies.secure(exchange, properties))
                .build();
    }
}
