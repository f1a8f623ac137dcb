package org.contrepoint.web.access;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Reads forms before anything looks at them, so that one that can't be read is the sender's mistake and not ours. */
@Component
@Order(-200)
final class ReadableForms implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
                ? exchange.getFormData()
                        .onErrorMap(IllegalArgumentException.class, broken -> new ServerWebInputException("form"))
                        .then(chain.filter(exchange))
                : chain.filter(exchange);
    }
}
