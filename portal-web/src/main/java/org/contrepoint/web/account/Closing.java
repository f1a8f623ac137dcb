package org.contrepoint.web.account;

import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.CloseAccount;
import org.contrepoint.account.ReopenAccount;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.live.Topics;
import org.contrepoint.web.access.CredentialStore;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.password.PasswordLinks;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Closes a login, with its sessions and its links, and opens it again. */
@Component
class Closing {

    private final Commands commands;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;
    private final CredentialStore credentials;
    private final PasswordLinks links;
    private final SecurityLog log;

    Closing(
            Commands commands,
            Queries queries,
            ReadYourWrites readYourWrites,
            CredentialStore credentials,
            PasswordLinks links,
            SecurityLog log) {
        this.commands = commands;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
        this.credentials = credentials;
        this.links = links;
        this.log = log;
    }

    /** Closed already: its sessions end again, in case that failed the first time. */
    Mono<Void> close(AccountId account, CurrentUser by, ServerWebExchange exchange) {
        return commands.send(new CloseAccount(account, by.actor()), by)
                .then(until(account, true))
                .then(credentials.endSessions(account))
                .then(links.revoke(account))
                .then(log.noteDetail(Kind.ACCOUNT_CLOSED, by, account.toString(), exchange));
    }

    Mono<Void> reopen(AccountId account, CurrentUser by, ServerWebExchange exchange) {
        return commands.send(new ReopenAccount(account, by.actor()), by)
                .then(until(account, false))
                .then(log.noteDetail(Kind.ACCOUNT_REOPENED, by, account.toString(), exchange));
    }

    private Mono<Boolean> until(AccountId account, boolean closed) {
        return readYourWrites.until(
                Set.of(Topics.account(account)),
                queries.one(new FindAccount(account), AccountView.class).map(view -> view.closed() == closed));
    }
}
