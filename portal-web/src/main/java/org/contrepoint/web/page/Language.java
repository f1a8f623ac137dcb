package org.contrepoint.web.page;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** French, until the reader asks for English with {@code ?langue=en}; a cookie remembers it. */
@Component
public class Language implements WebFilter {
    private static final String NAME = "langue";

    /** The language of whoever sent the request. */
    public static Locale of(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(NAME);
        return cookie == null ? Messages.LANGUAGES.getFirst() : named(cookie.getValue());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String asked = request.getQueryParams().getFirst(NAME);
        if (asked == null || !request.getMethod().equals(HttpMethod.GET)) {
            return chain.filter(exchange);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.addCookie(ResponseCookie.from(NAME, named(asked).getLanguage())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build());
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(without(request.getURI()));
        return response.setComplete();
    }

    private static URI without(URI uri) {
        URI asked = UriComponentsBuilder.fromUri(uri)
                .replaceQueryParam(NAME)
                .build(true)
                .toUri();
        String query = asked.getRawQuery();
        // Leading slashes collapse to one, so that a path never reads as another host.
        String path = asked.getRawPath().replaceFirst("^/*", "/");
        return URI.create(query == null ? path : path + "?" + query);
    }

    private static Locale named(@Nullable String language) {
        return Messages.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst()
                .orElse(Messages.LANGUAGES.getFirst());
    }
}
