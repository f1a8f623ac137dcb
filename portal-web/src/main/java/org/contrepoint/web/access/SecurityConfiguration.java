package org.contrepoint.web.access;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import reactor.core.publisher.Mono;

/** What every request goes through: who may open what, forms protected, headers that forbid what we never do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    AccessRules accessRules(Environment environment) {
        return new AccessRules(environment.acceptsProfiles(Profiles.of("demo")));
    }

    /** A form that carries files may bring its token among them; who is not logged in does not get that far. */
    @Bean
    ServerCsrfTokenRequestHandler formTokenHandler() {
        XorServerCsrfTokenRequestAttributeHandler handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        return handler;
    }

    @Bean
    WebSessionIdResolver webSessionIdResolver(AccessProperties properties) {
        CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName("CONTREPOINT");
        resolver.addCookieInitializer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax");
            if (properties.alwaysSecureCookies()) {
                cookie.secure(true);
            }
        });
        return resolver;
    }

    /** Health and metrics, which listen on a port of their own. */
    @Bean
    @Order(1)
    SecurityWebFilterChain operations(ServerHttpSecurity http) {
        return http.securityMatcher(EndpointRequest.to("health", "prometheus"))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .csrf(CsrfSpec::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain portal(
            ServerHttpSecurity http,
            AccessRules rules,
            Sessions sessions,
            FormTokens tokens,
            ServerCsrfTokenRequestHandler tokenHandler,
            LoginRequired loginRequired,
            PageRefused pageRefused) {
        return http.authorizeExchange(
                        exchanges -> exchanges.anyExchange().access((who, request) -> decide(rules, who, request)))
                .securityContextRepository(sessions)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(tokenHandler)
                        .accessDeniedHandler(pageRefused))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(loginRequired).accessDeniedHandler(pageRefused))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(SecurityConfiguration::headers)
                .formLogin(FormLoginSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .logout(LogoutSpec::disable)
                .build();
    }

    private static Mono<AuthorizationResult> decide(
            AccessRules rules, Mono<Authentication> who, AuthorizationContext request) {
        var rule = rules.of(request.getExchange().getRequest().getPath().pathWithinApplication());
        if (rule.isEmpty() || rule.get().open()) {
            return Mono.just(new AuthorizationDecision(rule.isPresent()));
        }
        return who.mapNotNull(Authentication::getPrincipal)
                .ofType(CurrentUser.class)
                .map(user -> rule.get().lets(user.role()))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private static void headers(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .permissionsPolicy(policy -> policy.policy(PERMISSIONS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .hsts(hsts -> hsts.maxAge(Duration.ofDays(365)).includeSubdomains(true));
    }
}
