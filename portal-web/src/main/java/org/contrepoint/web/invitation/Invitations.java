package org.contrepoint.web.invitation;

import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.account.InviteAccount;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.live.Topics;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.password.PasswordLinks;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Opens logins and invites their owners. What they were sent earlier ends first; the mail itself leaves through the
 * outbox, which makes its link only then.
 */
@Component
public class Invitations {

    private final Commands commands;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;
    private final PasswordLinks links;
    private final SecurityLog log;
    private final AccessProperties properties;

    Invitations(
            Commands commands,
            Queries queries,
            ReadYourWrites readYourWrites,
            PasswordLinks links,
            SecurityLog log,
            AccessProperties properties) {
        this.commands = commands;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
        this.links = links;
        this.log = log;
        this.properties = properties;
    }

    /** Opens a login, and waits until it can be seen. */
    public Mono<Boolean> open(OpenAccount command, CurrentUser by) {
        return commands.send(command, by)
                .then(readYourWrites.until(
                        Set.of(Topics.account(command.accountId())),
                        find(command.accountId()).hasElement()));
    }

    /** Invites by mail. */
    public Mono<Void> byMail(AccountId account, CurrentUser by, ServerWebExchange exchange) {
        return links.revoke(account).then(invite(account, InvitationMeans.MAIL, by, exchange));
    }

    /** Invites by letter: the code to print, which nobody will see again. */
    public Mono<String> byLetter(AccountId account, CurrentUser by, ServerWebExchange exchange) {
        return invite(account, InvitationMeans.LETTER, by, exchange)
                .then(links.issueCode(
                        account, PasswordLinks.Purpose.PRINTED_INVITATION, properties.printedInvitation()));
    }

    private Mono<Void> invite(AccountId account, InvitationMeans means, CurrentUser by, ServerWebExchange exchange) {
        return commands.send(new InviteAccount(account, means, by.actor()), by)
                .then(log.noteDetail(SecurityLog.Kind.ACCOUNT_INVITED, by, account + " " + means, exchange))
                .then(readYourWrites.until(
                        Set.of(Topics.account(account)), find(account).map(view -> isInvited(view, means))))
                .then();
    }

    private static boolean isInvited(AccountView view, InvitationMeans means) {
        return view.invitation() != null && view.invitation().means() == means;
    }

    private Mono<AccountView> find(AccountId account) {
        return queries.one(new FindAccount(account), AccountView.class);
    }
}
