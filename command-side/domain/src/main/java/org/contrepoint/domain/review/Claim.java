package org.contrepoint.domain.review;

import java.time.Instant;
import org.contrepoint.account.AccountId;

/** An officer works on a request until then; nobody else decides it meanwhile. */
record Claim(AccountId officer, Instant until) {
    boolean bars(AccountId other, Instant now) {
        return !officer.equals(other) && now.isBefore(until);
    }
}
