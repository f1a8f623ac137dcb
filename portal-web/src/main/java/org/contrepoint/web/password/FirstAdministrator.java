package org.contrepoint.web.password;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Refused;
import org.contrepoint.platform.ConditionalOnRole;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.CredentialStore;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.mail.PublicAddress;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The first start on an empty school: opens the main site and the account {@code admin}, and prints a single-use link to
 * choose its password; again at each start until that is done. Its ids are fixed, so that two processes, or two starts,
 * open one site and one account.
 */
@Component
@ConditionalOnRole("web")
@Profile("!demo")
class FirstAdministrator {

    static final String LOGIN = "admin";
    static final SiteId MAIN_SITE =
            SiteId.of(UUID.nameUUIDFromBytes("contrepoint/main-site".getBytes(StandardCharsets.UTF_8)));
    static final AccountId ACCOUNT = AccountId.of(MAIN_SITE, LOGIN);

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Queries queries;
    private final Commands commands;
    private final CredentialStore credentials;
    private final PasswordLinks links;
    private final PublicAddress address;

    FirstAdministrator(
            Queries queries,
            Commands commands,
            CredentialStore credentials,
            PasswordLinks links,
            PublicAddress address) {
        this.queries = queries;
        this.commands = commands;
        this.credentials = credentials;
        this.links = links;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        link().timeout(Duration.ofMinutes(1))
                .subscribe(
                        FirstAdministrator::print,
                        failure -> LOG.warn(
                                "The administrator's link could not be made: {}",
                                failure.getClass().getName()));
    }

    /** The link, or nothing once the administrator has a password, or where the school was opened otherwise. */
    Mono<String> link() {
        return credentials
                .hasPassword(ACCOUNT)
                .filter(done -> !done)
                .flatMap(open -> queries.list(new ListSites(), SiteView.class))
                .filter(FirstAdministrator::isOurs)
                .flatMap(sites -> open());
    }

    private static boolean isOurs(List<SiteView> sites) {
        return sites.isEmpty() || sites.stream().anyMatch(site -> site.siteId().equals(MAIN_SITE));
    }

    private Mono<String> open() {
        CurrentUser system =
                new CurrentUser(Actor.SYSTEM.account(), Role.SYSTEM, MAIN_SITE, Set.of(MAIN_SITE), "", null, null);
        Mono<Void> opened = commands.send(new OpenSite(MAIN_SITE, "Conservatoire", ""), system)
                .onErrorResume(Refused.class, already -> Mono.empty())
                .then(commands.send(
                                new OpenAccount(
                                        ACCOUNT,
                                        MAIN_SITE,
                                        Set.of(MAIN_SITE),
                                        LOGIN,
                                        Role.ADMIN,
                                        "Administrateur",
                                        null,
                                        null,
                                        null),
                                system)
                        .onErrorResume(Refused.class, already -> Mono.empty()));
        return queries.one(new FindAccount(ACCOUNT), AccountView.class)
                .hasElement()
                .flatMap(known -> known ? Mono.<Void>empty() : opened)
                .then(links.issue(ACCOUNT, PasswordLinks.Purpose.FIRST_ADMINISTRATOR, null))
                .map(secret -> address.of("/mot-de-passe/" + secret));
    }

    /** On the console only: whoever reads the log files must not find a way in. */
    private static void print(String link) {
        System.out.println();
        System.out.println("  Contrepoint: choose the administrator's password (identifiant: " + LOGIN + "), once, at");
        System.out.println("  " + link);
        System.out.println();
    }
}
