package org.contrepoint.domain.account;

import java.time.Clock;
import org.axonframework.modelling.command.Repository;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.GuardianLoginId;
import org.contrepoint.family.GuardianId;
import org.springframework.stereotype.Component;

/**
 * Keeps the login of a guardian in a stream of its own: of two that are opened at once, the event store takes the first
 * event of one only.
 */
@Component
final class RecordedGuardianLogins implements GuardianLogins {

    private final Repository<GuardianLogin> logins;
    private final Clock clock;

    RecordedGuardianLogins(Repository<GuardianLogin> logins, Clock clock) {
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void take(GuardianId guardian, AccountId account) {
        GuardianLoginId id = GuardianLoginId.of(guardian);
        try {
            logins.loadOrCreate(id.toString(), GuardianLogin::new)
                    .execute(login -> login.take(id, account, clock.instant()));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
