package org.contrepoint.web.page;

import java.util.Map;
import org.contrepoint.message.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Whatever goes wrong ends as a clear sentence in the reader's language, and leaves nothing personal in the log. */
@Component
public class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** Answers an exchange with the page of a status. */
    public Mono<Void> show(ServerWebExchange exchange, HttpStatusCode status) {
        return write(exchange, Problem.of(status, exchange.getRequest().getId()));
    }

    /** Answers an exchange with the page of a failure. */
    public Mono<Void> show(ServerWebExchange exchange, Throwable failure) {
        return answer(exchange, failure);
    }

    private Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Mono.error(failure);
        }
        Problem problem = Problem.of(failure, exchange.getRequest().getId());
        if (problem.status().is5xxServerError()) {
            Object route = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.error(
                    "{} {} failed, reference {}",
                    exchange.getRequest().getMethod(),
                    route,
                    problem.reference(),
                    new Wordless(failure));
        }
        return write(exchange, problem);
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        exchange.getResponse().getHeaders().clearContentHeaders();
        exchange.getResponse().setStatusCode(problem.status());
        return pages.write(exchange, "home/problem", Map.of("model", problem));
    }

    /** Inside security, where the reader is known; what security answers for is left to it. */
    @Component
    @Order(Ordered.LOWEST_PRECEDENCE)
    record Inside(ErrorPages errors) implements WebFilter {
        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            return chain.filter(exchange)
                    .onErrorResume(
                            failure -> !(failure instanceof AccessDeniedException
                                    || failure instanceof AuthenticationException),
                            failure -> errors.answer(exchange, failure));
        }
    }

    /** Around everything, in place of Spring's own page. */
    @Component
    @Order(-2)
    record Around(ErrorPages errors) implements WebExceptionHandler {
        @Override
        public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
            return errors.answer(exchange, failure)
                    .onErrorResume(
                            again -> !again.equals(failure)
                                    && !exchange.getResponse().isCommitted(),
                            again -> {
                                LOG.error("The error page itself failed", new Wordless(again));
                                exchange.getResponse().setStatusCode(HttpStatus.INTERNAL_SERVER_ERROR);
                                return exchange.getResponse().setComplete();
                            });
        }
    }

    /** A failure without its words: they may quote what a person typed. */
    private static final class Wordless extends RuntimeException {
        Wordless(Throwable failure) {
            super(
                    failure instanceof Refused refused
                            ? refused.refusal().code()
                            : failure.getClass().getName(),
                    failure.getCause() == null ? null : new Wordless(failure.getCause()));
            setStackTrace(failure.getStackTrace());
        }
    }
}
