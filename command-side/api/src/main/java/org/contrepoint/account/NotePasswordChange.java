package org.contrepoint.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts on record that a password was changed; the password itself never reaches the log.
 *
 * @param means how
 */
public record NotePasswordChange(@TargetAggregateIdentifier AccountId accountId, Means means) {

    public enum Means {
        /** From the account page, knowing the former one. */
        ACCOUNT_PAGE,
        /** Through a single-use link. */
        MAILED_LINK
    }
}
