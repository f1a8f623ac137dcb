package org.contrepoint.web.outbox;

import org.contrepoint.account.AccountId;

/** Makes the single-use link of an invitation when its mail leaves: a secret must not wait in a table. */
@FunctionalInterface
public interface InvitationAddress {

    /** The whole address of a new link; earlier ones end. It blocks. */
    String address(AccountId account);
}
