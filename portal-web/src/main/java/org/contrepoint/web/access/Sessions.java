package org.contrepoint.web.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The sessions of people who logged in. Each remembers the credential's epoch at log-in: once that moved (password
 * changed, signed out everywhere), the session is over at its next request, in whichever process.
 */
@Component
public class Sessions implements ServerSecurityContextRepository {

    private static final String EPOCH = "contrepoint.epoch";
    private static final String LOADED = Sessions.class.getName();

    private final WebSessionServerSecurityContextRepository store = new WebSessionServerSecurityContextRepository();
    private final CredentialStore credentials;
    private final AccessProperties properties;

    Sessions(CredentialStore credentials, AccessProperties properties) {
        this.credentials = credentials;
        this.properties = properties;
    }

    /** Opens a session under a new id. */
    Mono<Void> open(ServerWebExchange exchange, CurrentUser user, int epoch) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList("ROLE_" + user.role()));
        return exchange.getSession()
                .doOnNext(session -> {
                    session.setMaxIdleTime(properties.sessionIdle());
                    session.getAttributes().put(EPOCH, epoch);
                })
                .then(store.save(exchange, new SecurityContextImpl(authentication)));
    }

    /** Lets this session go on, under a new id, when all others of its account were ended. */
    public Mono<Void> renew(ServerWebExchange exchange, CurrentUser user) {
        return credentials
                .find(user.accountId())
                .flatMap(credential -> open(exchange, user, credential.sessionEpoch()));
    }

    /** The person behind a request, or nothing. */
    public Mono<CurrentUser> user(ServerWebExchange exchange) {
        return load(exchange).mapNotNull(Sessions::user);
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return store.save(exchange, context);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        Map<String, Object> attributes = exchange.getAttributes();
        @SuppressWarnings("unchecked")
        Mono<SecurityContext> loaded = (Mono<SecurityContext>) attributes.get(LOADED);
        if (loaded == null) {
            loaded = loadOnce(exchange).cache();
            attributes.put(LOADED, loaded);
        }
        return loaded;
    }

    /** Whether somebody logged in under this session, still valid or not. */
    static boolean isOpen(WebSession session) {
        return session.getAttributes().containsKey(EPOCH);
    }

    private Mono<SecurityContext> loadOnce(ServerWebExchange exchange) {
        return exchange.getSession()
                .filter(Sessions::isOpen)
                .flatMap(session -> store.load(exchange)
                        .flatMap(context -> stillValid(session, context)
                                .flatMap(valid -> valid
                                        ? Mono.just(context)
                                        : session.invalidate().then(Mono.<SecurityContext>empty()))));
    }

    private Mono<Boolean> stillValid(WebSession session, SecurityContext context) {
        CurrentUser user = user(context);
        return user == null
                ? Mono.just(false)
                : credentials
                        .find(user.accountId())
                        .map(credential ->
                                Integer.valueOf(credential.sessionEpoch()).equals(session.getAttribute(EPOCH)))
                        .defaultIfEmpty(false);
    }

    private static @Nullable CurrentUser user(SecurityContext context) {
        return context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof CurrentUser user
                ? user
                : null;
    }
}
