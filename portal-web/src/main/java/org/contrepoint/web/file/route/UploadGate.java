package org.contrepoint.web.file.route;

import java.util.concurrent.atomic.AtomicInteger;
import org.contrepoint.web.access.Sessions;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Stands before anything reads a form with files: it must come from somebody who is logged in, say that it is small
 * enough, and find a place.
 */
@Component
@Order(-150)
class UploadGate implements WebFilter {

    private static final int AT_ONCE = 64;
    private static final long FIELDS = 256L * 1024;

    private final Sessions sessions;
    private final ServerAuthenticationEntryPoint loginRequired;
    private final FileProperties properties;
    private final AtomicInteger inside = new AtomicInteger();

    UploadGate(Sessions sessions, ServerAuthenticationEntryPoint loginRequired, FileProperties properties) {
        this.sessions = sessions;
        this.loginRequired = loginRequired;
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        MediaType type = request.getHeaders().getContentType();
        if (type == null || !type.getType().equals("multipart")) {
            return chain.filter(exchange);
        }
        return sessions.user(exchange)
                .hasElement()
                .flatMap(known -> known ? enter(exchange, chain) : turnAway(exchange));
    }

    private Mono<Void> turnAway(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getAccept().contains(MediaType.APPLICATION_JSON)
                ? Mono.error(new ResponseStatusException(HttpStatus.UNAUTHORIZED))
                : loginRequired.commence(
                        exchange, new AuthenticationCredentialsNotFoundException("no session, or no longer"));
    }

    private Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().getContentLength() > most(exchange.getRequest())) {
            return Mono.error(
                    new FileRefused(FileRefusal.TOO_LARGE, properties.largest().toMegabytes()));
        }
        return Mono.defer(() -> {
            if (inside.incrementAndGet() > AT_ONCE) {
                inside.decrementAndGet();
                return Mono.error(new FileRefused(FileRefusal.UNAVAILABLE));
            }
            return chain.filter(exchange).doFinally(end -> inside.decrementAndGet());
        });
    }

    private long most(ServerHttpRequest request) {
        boolean one = request.getPath().pathWithinApplication().value().equals(UploadController.PATH);
        return properties.largest().toBytes() * (one ? 1 : properties.filesPerDocument()) + FIELDS;
    }
}
