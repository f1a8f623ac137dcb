package org.contrepoint.web.page;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** Carries a notice over a redirect, without a session: only the key of its sentence travels. */
final class NoticeCookie {
    private static final String NAME = "avis";
    private static final Pattern VALUE = Pattern.compile("(SUCCESS|INFO|WARN|ERROR)\\.([a-zA-Z0-9.-]{1,80})");

    private NoticeCookie() {}

    static ResponseCookie holding(Notice notice) {
        return cookie(notice.kind() + "." + notice.key(), Duration.ofMinutes(1));
    }

    /** The notices that wait for the reader; they are shown once. */
    static List<Notice> take(ServerWebExchange exchange, Messages messages) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
        if (cookie == null || exchange.getResponse().isCommitted()) {
            return List.of();
        }
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
        Matcher value = VALUE.matcher(cookie.getValue());
        return value.matches() && messages.has(value.group(2))
                ? List.of(new Notice(Notice.Kind.valueOf(value.group(1)), value.group(2)))
                : List.of();
    }

    private static ResponseCookie cookie(String value, Duration maxAge) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(maxAge)
                .build();
    }
}
