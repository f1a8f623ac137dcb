package org.contrepoint.domain.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountRefusal.GuardianHasLogin;
import org.contrepoint.account.GuardianLoginId;
import org.contrepoint.account.GuardianLoginTaken;
import org.contrepoint.message.Refused;
import org.jspecify.annotations.Nullable;

/** The one login of a guardian: taken once, for ever. */
@Aggregate
class GuardianLogin {
    @AggregateIdentifier
    private @Nullable GuardianLoginId guardianLoginId;

    private @Nullable AccountId account;

    void take(GuardianLoginId id, AccountId wanted, Instant at) {
        if (guardianLoginId == null) {
            apply(new GuardianLoginTaken(id, wanted, at));
        } else if (!wanted.equals(account)) {
            throw new Refused(new GuardianHasLogin());
        }
    }

    @EventSourcingHandler
    void on(GuardianLoginTaken event) {
        guardianLoginId = event.guardianLoginId();
        account = event.accountId();
    }
}
