package org.contrepoint.web.password;

import java.time.Duration;
import org.contrepoint.account.NotePasswordChange;
import org.contrepoint.account.NotePasswordChange.Means;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.message.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What follows a change of password: it goes on record, upon which its owner is told by mail. */
@Component
final class PasswordChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordChanges.class);

    private final Commands commands;
    private final SecurityLog log;

    PasswordChanges(Commands commands, SecurityLog log) {
        this.commands = commands;
        this.log = log;
    }

    Mono<Void> follow(AccountView account, Means means, ServerWebExchange exchange) {
        CurrentUser owner = CurrentUser.of(account);
        Mono<Void> recorded = commands.send(new NotePasswordChange(account.accountId(), means), owner)
                .timeout(Duration.ofSeconds(10))
                .onErrorResume(failure -> {
                    LOG.warn(
                            "A change of password could not go on record: {}",
                            failure.getClass().getName());
                    return Mono.empty();
                });
        return recorded.then(log.note(Kind.PASSWORD_CHANGED, owner, exchange));
    }
}
