package org.contrepoint.web.invitation;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.Invitation;
import org.contrepoint.web.access.CredentialStore;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Somebody's login, and how far they have come with it.
 *
 * @param key of the sentence that says it
 * @param when the last invitation was sent; empty when there was none
 */
public record LoginLine(String login, State state, String key, String when) {

    /** How far somebody has come. */
    public enum State {
        /** They have never been invited. */
        OPEN,
        INVITED,
        /** They have chosen a password. */
        IN_USE,
        CLOSED
    }

    static LoginLine of(AccountView account, boolean hasPassword, SchoolTime time, Locale locale) {
        Invitation invitation = account.invitation();
        State state = account.closed()
                ? State.CLOSED
                : hasPassword ? State.IN_USE : invitation == null ? State.OPEN : State.INVITED;
        return new LoginLine(
                account.login(),
                state,
                "site.login." + state + (state == State.INVITED && invitation != null ? "." + invitation.means() : ""),
                invitation == null ? "" : time.moment(invitation.at(), locale));
    }

    /** Puts logins into such lines. */
    @Component
    public static final class Lines {

        private final CredentialStore credentials;
        private final SchoolTime time;

        Lines(CredentialStore credentials, SchoolTime time) {
            this.credentials = credentials;
            this.time = time;
        }

        /** Which of these logins are in use. */
        public Mono<Set<AccountId>> inUse(Collection<AccountView> accounts) {
            return credentials.withPassword(
                    accounts.stream().map(AccountView::accountId).toList());
        }

        public LoginLine line(AccountView account, Set<AccountId> inUse, Locale locale) {
            return LoginLine.of(account, inUse.contains(account.accountId()), time, locale);
        }
    }
}
