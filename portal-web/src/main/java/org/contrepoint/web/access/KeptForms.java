package org.contrepoint.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.contrepoint.account.AccountId;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives a form page back what its reader had typed before their session ended, once, and only to the same person: a
 * cookie that outlives the session says whose browser it was.
 */
@Component
public class KeptForms {

    private static final String IN_SESSION = "contrepoint.kept-form";
    private static final String OWNER = "CONTREPOINT_DERNIER";

    private final AccessProperties properties;

    KeptForms(AccessProperties properties) {
        this.properties = properties;
    }

    /** What to prefill this page with, or nothing. */
    public Mono<MultiValueMap<String, String>> take(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return exchange.getSession().mapNotNull(session -> {
            KeptForm kept = session.getAttribute(IN_SESSION);
            if (kept == null || !kept.page().equals(path)) {
                return null;
            }
            session.getAttributes().remove(IN_SESSION);
            return kept.fields();
        });
    }

    /** Keeps it for the page that the person is sent to; false when someone else logged in. */
    Mono<Boolean> hand(ServerWebExchange exchange, KeptForm form, AccountId account) {
        HttpCookie owner = exchange.getRequest().getCookies().getFirst(OWNER);
        if (owner == null || !owner.getValue().equals(mark(account))) {
            return Mono.just(false);
        }
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(IN_SESSION, form))
                .thenReturn(true);
    }

    void rememberOwner(ServerWebExchange exchange, AccountId account) {
        exchange.getResponse().addCookie(owner(exchange, mark(account)).build());
    }

    void forgetOwner(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(owner(exchange, "").maxAge(0).build());
    }

    private ResponseCookie.ResponseCookieBuilder owner(ServerWebExchange exchange, String value) {
        return ResponseCookie.from(OWNER, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(Cookies.secure(exchange, properties));
    }

    private static String mark(AccountId account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(account.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
