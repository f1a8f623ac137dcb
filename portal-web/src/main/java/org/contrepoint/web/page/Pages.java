package org.contrepoint.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.web.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Renders templates: whole pages for the view layer, single fragments for live updates. */
@Component
public class Pages {
    static final String OPEN_FORM = "openForm";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Messages messages;
    private final Words words;
    private final Assets assets;
    private final boolean demo;

    private final ObjectProvider<ServerSecurityContextRepository> sessions;
    private final ObjectProvider<SiteNames> siteNames;

    Pages(
            Words words,
            Assets assets,
            Environment environment,
            ObjectProvider<ServerSecurityContextRepository> sessions,
            ObjectProvider<SiteNames> siteNames) {
        this.siteNames = siteNames;
        this.sessions = sessions;
        this.messages = words.messages();
        this.words = words;
        this.assets = assets;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** What the templates of one exchange know; ask once, and render any number of fragments with it. */
    public Mono<Page> page(ServerWebExchange exchange) {
        return page(exchange, false, List.of());
    }

    /** One template to a string, for a server-sent event. */
    public String fragment(Page page, String template, @Nullable Object model) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", parameters(page, model), html);
        return html.toString();
    }

    /** A whole page as the answer to the exchange; its status is set already. */
    Mono<Void> write(ServerWebExchange exchange, String template, Map<String, ?> attributes) {
        boolean openForm = Boolean.TRUE.equals(attributes.get(OPEN_FORM));
        return page(exchange, openForm, NoticeCookie.take(exchange, messages)).flatMap(page -> {
            Utf8ByteOutput html = new Utf8ByteOutput();
            engine.render(template + ".jte", parameters(page, attributes.get("model")), html);
            return write(exchange.getResponse(), page.locale(), html.toByteArray());
        });
    }

    private static Mono<Void> write(ServerHttpResponse response, Locale locale, byte[] html) {
        response.getHeaders().setContentType(HTML);
        response.getHeaders().setContentLanguage(locale);
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.getHeaders().setContentLength(html.length);
        DataBuffer body = response.bufferFactory().wrap(html);
        return response.writeWith(Mono.just(body));
    }

    private static Map<String, Object> parameters(Page page, @Nullable Object model) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        if (model != null) {
            parameters.put("model", model);
        }
        return parameters;
    }

    private Mono<Page> page(ServerWebExchange exchange, boolean openForm, List<Notice> notices) {
        ServerHttpRequest request = exchange.getRequest();
        Locale locale = Language.of(request);
        return user(exchange)
                .flatMap(user -> Mono.zip(openForm || user.isPresent() ? token(exchange) : NO_TOKEN, siteName(user))
                        .map(found -> new Page(
                                words,
                                assets,
                                locale,
                                user.orElse(null),
                                found.getT1().orElse(null),
                                request.getURI(),
                                notices,
                                demo,
                                found.getT2())));
    }

    private Mono<String> siteName(Optional<CurrentUser> user) {
        SiteNames names = siteNames.getIfAvailable();
        return names == null ? Mono.just("") : user.map(names::of).orElse(Mono.just(""));
    }

    private static final Mono<Optional<CsrfToken>> NO_TOKEN = Mono.just(Optional.empty());

    /**
     * Outside the security filters, where a page of error may be drawn, only the session knows the reader; a session that
     * can't be read makes a visitor.
     */
    private Mono<Optional<CurrentUser>> user(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .switchIfEmpty(Mono.justOrEmpty(sessions.getIfAvailable())
                        .flatMap(known -> known.load(exchange))
                        .mapNotNull(SecurityContext::getAuthentication))
                .mapNotNull(Authentication::getPrincipal)
                .ofType(CurrentUser.class)
                .onErrorComplete()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Mono<Optional<CsrfToken>> token(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? NO_TOKEN : token.map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
