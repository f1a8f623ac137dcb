package org.contrepoint.web.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.view.AbstractView;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One template as a Spring view. */
final class PageView extends AbstractView {
    private final Pages pages;
    private final String template;

    PageView(Pages pages, String template) {
        this.pages = pages;
        this.template = template;
    }

    @Override
    protected Mono<Void> renderInternal(
            Map<String, Object> attributes, @Nullable MediaType type, ServerWebExchange exchange) {
        return pages.write(exchange, template, attributes);
    }
}
