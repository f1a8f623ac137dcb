package org.contrepoint.actor;

import org.contrepoint.account.AccountId;

/**
 * Who does something, in the words of the log: which login, in which role. Never a name.
 *
 * @param account the login
 * @param role the role in which it acted
 */
public record Actor(AccountId account, Role role) {

    /** The software itself: the approval saga, a deadline. */
    public static final Actor SYSTEM = new Actor(AccountId.parse("00000000-0000-0000-0000-000000000000"), Role.SYSTEM);
}
