package org.contrepoint.domain.account;

import org.contrepoint.account.AccountId;
import org.contrepoint.family.GuardianId;

/** Which login each guardian has. */
@FunctionalInterface
public interface GuardianLogins {

    /**
     * Gives a guardian this login, in the transaction under way.
     *
     * @throws org.contrepoint.message.Refused when they have another one
     */
    void take(GuardianId guardian, AccountId account);
}
