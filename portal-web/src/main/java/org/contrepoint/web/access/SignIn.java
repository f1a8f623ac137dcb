package org.contrepoint.web.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.contrepoint.account.AccountId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindLogin;
import org.contrepoint.web.access.CredentialStore.Credential;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Checks who someone says they are. An unknown identifier, a wrong password, an account without a password and a closed
 * one get the same answer, in the same time.
 */
@Component
final class SignIn {

    private static final int LONGEST_PASSWORD = 1_000;

    private final Queries queries;
    private final CredentialStore credentials;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final SecurityLog log;
    private final Throttle perAccount;
    private final Throttle perNetwork;

    SignIn(
            Queries queries,
            CredentialStore credentials,
            PasswordHasher hasher,
            Sessions sessions,
            SecurityLog log,
            AccessProperties properties,
            InstantSource clock) {
        this.queries = queries;
        this.credentials = credentials;
        this.hasher = hasher;
        this.sessions = sessions;
        this.log = log;
        this.perAccount = new Throttle(properties.loginPerAccount(), clock);
        this.perNetwork = new Throttle(properties.loginPerNetwork(), clock);
    }

    /** How it ended. */
    sealed interface Outcome {

        record Welcome(CurrentUser user) implements Outcome {}

        record Unknown() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    Mono<Outcome> signIn(ServerWebExchange exchange, @Nullable SiteId site, String login, String password) {
        String account = "login " + site + " " + login.toLowerCase(Locale.ROOT);
        String network = Throttle.clientKey(exchange);
        Duration wait = Throttle.longest(perAccount.take(account), perNetwork.take(network));
        if (wait.isPositive()) {
            return log.note(Kind.LOGIN_THROTTLED, null, exchange).thenReturn(new Outcome.TooMany(wait));
        }
        return check(site, login, password)
                .flatMap(known -> {
                    perAccount.giveBack(account);
                    perNetwork.giveBack(network);
                    return sessions.open(
                                    exchange, known.user(), known.credential().sessionEpoch())
                            .then(log.note(Kind.LOGGED_IN, known.user(), exchange))
                            .<Outcome>thenReturn(new Outcome.Welcome(known.user()));
                })
                .switchIfEmpty(Mono.defer(
                        () -> log.note(Kind.LOGIN_REFUSED, null, exchange).thenReturn(new Outcome.Unknown())));
    }

    private Mono<Known> check(@Nullable SiteId site, String login, String password) {
        boolean readable = LoginForm.isReadable(login) && password.length() <= LONGEST_PASSWORD;
        Mono<AccountView> found =
                readable ? queries.one(new FindLogin(site, login), AccountView.class) : Mono.<AccountView>empty();
        return found.map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(account -> credentials
                        .find(account.map(AccountView::accountId).orElse(NOBODY))
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(credential -> hasher.fits(
                                        readable ? password : "",
                                        credential.map(Credential::passwordHash).orElse(null))
                                .filter(fits -> fits
                                        && account.filter(known -> !known.closed())
                                                .isPresent())
                                .map(fits ->
                                        new Known(CurrentUser.of(account.orElseThrow()), credential.orElseThrow()))));
    }

    private static final AccountId NOBODY = AccountId.parse("00000000-0000-0000-0000-000000000000");

    private record Known(CurrentUser user, Credential credential) {}
}
