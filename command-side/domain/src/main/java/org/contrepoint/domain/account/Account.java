package org.contrepoint.domain.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.account.AccountClosed;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountInvited;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.account.AccountRefusal.Closed;
import org.contrepoint.account.AccountRefusal.LoginMalformed;
import org.contrepoint.account.AccountRefusal.LoginTaken;
import org.contrepoint.account.AccountRefusal.OwnAccount;
import org.contrepoint.account.AccountRefusal.UnknownLanguage;
import org.contrepoint.account.AccountReopened;
import org.contrepoint.account.ChoosePreferences;
import org.contrepoint.account.CloseAccount;
import org.contrepoint.account.InviteAccount;
import org.contrepoint.account.NotePasswordChange;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.account.PasswordChanged;
import org.contrepoint.account.PreferencesChosen;
import org.contrepoint.account.ReopenAccount;
import org.contrepoint.message.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A login is opened once within its site, and once for a guardian; its owner is invited, changes the password (the log
 * only knows that it did) and chooses how it is written to; it may be closed, and opened again.
 */
@Aggregate(cache = "aggregateCache")
class Account {
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._-]{3,60}");
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    @AggregateIdentifier
    private @Nullable AccountId accountId;

    private @Nullable String language;
    private @Nullable NoticeFrequency notices;
    private boolean closed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void open(OpenAccount command, Clock clock, GuardianLogins guardianLogins) {
        if (accountId != null) {
            throw new Refused(new LoginTaken());
        }
        boolean named = command.accountId().equals(AccountId.of(command.homeSite(), command.login()));
        if (!named || !LOGIN.matcher(command.login()).matches()) {
            throw new Refused(new LoginMalformed());
        }
        if (command.guardianId() != null) {
            guardianLogins.take(command.guardianId(), command.accountId());
        }
        apply(new AccountOpened(
                command.accountId(),
                person(command),
                command.homeSite(),
                Set.copyOf(command.sites()),
                command.login(),
                command.role(),
                command.displayName(),
                command.email(),
                command.familyId(),
                command.guardianId(),
                clock.instant()));
    }

    /** A guardian's login is erased with the guardian. */
    private static String person(OpenAccount command) {
        return command.guardianId() == null
                ? command.accountId().toString()
                : command.guardianId().toString();
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        accountId = event.accountId();
    }

    @CommandHandler
    void invite(InviteAccount command, Clock clock) {
        if (closed) {
            throw new Refused(new Closed());
        }
        apply(new AccountInvited(command.accountId(), command.means(), command.by(), clock.instant()));
    }

    @CommandHandler
    void close(CloseAccount command, Clock clock) {
        if (command.by().account().equals(command.accountId())) {
            throw new Refused(new OwnAccount());
        }
        if (!closed) {
            apply(new AccountClosed(command.accountId(), command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(AccountClosed event) {
        closed = true;
    }

    @CommandHandler
    void reopen(ReopenAccount command, Clock clock) {
        if (closed) {
            apply(new AccountReopened(command.accountId(), command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(AccountReopened event) {
        closed = false;
    }

    @CommandHandler
    void notePasswordChange(NotePasswordChange command, Clock clock) {
        apply(new PasswordChanged(command.accountId(), command.means(), clock.instant()));
    }

    @CommandHandler
    void choose(ChoosePreferences command, Clock clock) {
        if (!LANGUAGES.contains(command.language())) {
            throw new Refused(new UnknownLanguage());
        }
        if (!command.language().equals(language) || command.notices() != notices) {
            apply(new PreferencesChosen(command.accountId(), command.language(), command.notices(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(PreferencesChosen event) {
        language = event.language();
        notices = event.notices();
    }
}
