package org.contrepoint.web.account;

import java.time.Instant;
import java.util.List;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.web.invitation.LoginLine;

/**
 * One login as an administrator reads it.
 *
 * @param own it is the reader's own
 * @param refusal why a form came back, otherwise empty
 */
public record AccountCard(
        String path,
        AccountView account,
        String sites,
        LoginLine progress,
        List<Instant> logins,
        boolean own,
        String refusal) {

    public boolean reachable() {
        String email = account.email();
        return email != null && !email.isBlank();
    }
}
