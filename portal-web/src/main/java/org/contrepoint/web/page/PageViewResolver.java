package org.contrepoint.web.page;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.RedirectView;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.reactive.result.view.ViewResolver;
import reactor.core.publisher.Mono;

/** View names are template paths, {@code family/identity}; {@code redirect:/famille} redirects after a POST. */
@Component
class PageViewResolver implements ViewResolver {
    private static final String REDIRECT = "redirect:";

    private final Pages pages;

    PageViewResolver(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Mono<View> resolveViewName(String name, Locale locale) {
        return Mono.just(
                name.startsWith(REDIRECT)
                        ? new RedirectView(name.substring(REDIRECT.length()))
                        : new PageView(pages, name));
    }
}
