package org.contrepoint.web.demo;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers every page with « un instant » as long as the demo school is not complete. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class StillLoading implements WebFilter {
    private final LoadProgress progress;

    StillLoading(LoadProgress progress) {
        this.progress = progress;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (progress.isOver()) {
            return chain.filter(exchange);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, "3");
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        byte[] page = page(progress.percent()).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(page)));
    }

    private static String page(int percent) {
        return """
                <!doctype html>
                <html lang="fr">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta http-equiv="refresh" content="3"><title>Un instant… · Contrepoint</title></head>
                <body><main id="main"><h1>Un instant…</h1>
                <p>L’école de démonstration se charge : %d %%. Cette page s’actualise toute seule.</p>
                <p lang="en">The demo school is loading; this page refreshes by itself.</p></main></body>
                </html>
                """.formatted(percent);
    }
}
