package org.contrepoint.web.access;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a visitor gets who asks for a page behind the log-in, or whose session ended in the middle of a form. */
@Component
final class LoginRequired implements ServerAuthenticationEntryPoint {

    static final String LOGIN = "/connexion";

    private final AccessRules rules;
    private final ReturnAddress returnAddress;
    private final FormTokens tokens;
    private final ServerCsrfTokenRequestHandler tokenHandler;
    private final ObjectProvider<DispatcherHandler> dispatcher;

    LoginRequired(
            AccessRules rules,
            ReturnAddress returnAddress,
            FormTokens tokens,
            ServerCsrfTokenRequestHandler tokenHandler,
            ObjectProvider<DispatcherHandler> dispatcher) {
        this.rules = rules;
        this.returnAddress = returnAddress;
        this.tokens = tokens;
        this.tokenHandler = tokenHandler;
        this.dispatcher = dispatcher;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().pathWithinApplication().value();
        if (rules.of(request.getPath().pathWithinApplication()).isEmpty()) {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        if (request.getHeaders().getFirst("HX-Request") != null) {
            currentPage(request).ifPresent(page -> returnAddress.keep(exchange, page));
            exchange.getResponse().getHeaders().set("HX-Redirect", LOGIN);
            return answer(exchange, HttpStatus.UNAUTHORIZED);
        }
        if (request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)) {
            return answer(exchange, HttpStatus.UNAUTHORIZED);
        }
        if (path.equals("/deconnexion")) {
            return redirect(exchange, "/");
        }
        if (!request.getMethod().equals(HttpMethod.POST)) {
            String query = request.getURI().getRawQuery();
            returnAddress.keep(exchange, request.getURI().getRawPath() + (query == null ? "" : "?" + query));
            return redirect(exchange, LOGIN);
        }
        return exchange.getFormData().flatMap(sent -> {
            Optional<KeptForm> kept = KeptForm.of(path, sent);
            kept.ifPresentOrElse(
                    form -> exchange.getAttributes().put(KeptForm.ATTRIBUTE, form),
                    () -> returnAddress.keep(exchange, path));
            return kept.isPresent() ? showLogin(exchange) : redirect(exchange, LOGIN);
        });
    }

    /** Gives the page that answers a refusal the token for its forms: the filter that does so was not passed. */
    void prepareForms(ServerWebExchange exchange) {
        tokenHandler.handle(
                exchange,
                tokens.loadToken(exchange)
                        .switchIfEmpty(Mono.defer(() -> tokens.generateToken(exchange)
                                .flatMap(token ->
                                        tokens.saveToken(exchange, token).thenReturn(token))))
                        .cache());
    }

    /** Answers with the log-in page itself, under the address that was asked for. */
    Mono<Void> showLogin(ServerWebExchange exchange) {
        prepareForms(exchange);
        ServerWebExchange login = exchange.mutate()
                .request(request -> request.method(HttpMethod.GET).path(LOGIN))
                .build();
        return dispatcher.getObject().handle(login);
    }

    private static Optional<String> currentPage(ServerHttpRequest request) {
        try {
            return Optional.ofNullable(request.getHeaders().getFirst("HX-Current-URL"))
                    .map(URI::create)
                    .map(page -> page.getRawQuery() == null
                            ? page.getRawPath()
                            : page.getRawPath() + "?" + page.getRawQuery());
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    static Mono<Void> redirect(ServerWebExchange exchange, String address) {
        exchange.getResponse().getHeaders().setLocation(URI.create(address));
        return answer(exchange, HttpStatus.SEE_OTHER);
    }

    private static Mono<Void> answer(ServerWebExchange exchange, HttpStatus status) {
        exchange.getResponse().setStatusCode(status);
        return exchange.getResponse().setComplete();
    }
}
