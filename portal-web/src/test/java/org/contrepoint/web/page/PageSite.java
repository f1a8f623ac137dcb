package org.contrepoint.web.page;

import java.time.Clock;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.message.Ids;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.ViewResolverRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

/**
 * The pages without the school behind them: {@code ?as=FAMILY} says who reads. Not annotated as a configuration, or the
 * portal itself would find it in tests.
 */
@EnableWebFlux
@ComponentScan(
        basePackages = {"org.contrepoint.web.page", "org.contrepoint.web.home"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|PageSite)"))
@Import({FieldText.class, SchoolTime.class})
class PageSite implements WebFluxConfigurer {
    private final PageViewResolver resolver;

    PageSite(PageViewResolver resolver) {
        this.resolver = resolver;
    }

    static HttpHandler start() {
        return WebHttpHandlerBuilder.applicationContext(new AnnotationConfigApplicationContext(PageSite.class))
                .build();
    }

    @Override
    public void configureViewResolvers(ViewResolverRegistry registry) {
        registry.viewResolver(resolver);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Order(0)
    static WebFilter reader() {
        return (exchange, chain) -> {
            exchange.getAttributes()
                    .put(CsrfToken.class.getName(), Mono.just(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token")));
            String role = exchange.getRequest().getQueryParams().getFirst("as");
            return role == null
                    ? chain.filter(exchange)
                    : chain.filter(exchange.mutate()
                            .principal(Mono.just(UsernamePasswordAuthenticationToken.authenticated(
                                    user(Role.valueOf(role)), null, java.util.List.of())))
                            .build());
        };
    }

    private static CurrentUser user(Role role) {
        SiteId site = SiteId.of(Ids.next());
        return new CurrentUser(
                AccountId.of(Ids.next()),
                role,
                site,
                Set.of(site),
                "Claire Lemaire",
                role == Role.FAMILY ? FamilyId.of(Ids.next()) : null,
                role == Role.FAMILY ? GuardianId.of(Ids.next()) : null);
    }
}
