package org.contrepoint.web.access;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.web.ContrepointApplication;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One portal with one site and one login of each role, shared by every test of a run. */
public final class OpenSchool {

    public static final String PASSWORD = "Un piano sous la pluie";
    public static final SiteId SITE = SiteId.of(UUID.fromString("0197a000-0000-7000-8000-000000000001"));
    public static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final OpenSchool SCHOOL = new OpenSchool();

    private final ConfigurableApplicationContext context;

    private OpenSchool() {
        MAIL.start();
        try {
            context = new SpringApplicationBuilder(ContrepointApplication.class, CountedStatements.class)
                    .run(
                            "--server.port=0",
                            "--contrepoint.operations-port=0",
                            "--contrepoint.data-dir=" + Files.createTempDirectory("contrepoint-access"),
                            "--contrepoint.access.login-per-network=10000/1m",
                            "--contrepoint.access.reset-per-network=10000/1m",
                            "--spring.mail.host=127.0.0.1",
                            "--spring.mail.port=" + MAIL.getSmtp().getPort());
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(MAIL::stop));
        send(new OpenSite(SITE, "Site d’essai", "Ici"));
        for (Role role : roles()) {
            open(login(role), role, login(role) + "@example.org");
        }
    }

    public static OpenSchool get() {
        return SCHOOL;
    }

    /** The roles of people. */
    public static List<Role> roles() {
        return List.of(Role.FAMILY, Role.TEACHER, Role.STAFF, Role.ADMIN, Role.AUDITOR);
    }

    public static String login(Role role) {
        return "some-" + role.name().toLowerCase(Locale.ROOT);
    }

    /** Opens a login with the usual password. */
    public AccountId open(String login, Role role, String email) {
        boolean family = role == Role.FAMILY;
        return open(
                login,
                role,
                email,
                family ? FamilyId.of(UUID.randomUUID()) : null,
                family ? GuardianId.of(UUID.randomUUID()) : null);
    }

    /** Opens a login of a family with the usual password. */
    public AccountId open(
            String login, Role role, String email, @Nullable FamilyId family, @Nullable GuardianId guardian) {
        return open(SITE, login, role, email, family, guardian);
    }

    /** Opens a login of another site with the usual password. */
    public AccountId openAt(SiteId site, String login, Role role) {
        return open(site, login, role, login + "@example.org", null, null);
    }

    private AccountId open(
            SiteId site,
            String login,
            Role role,
            String email,
            @Nullable FamilyId family,
            @Nullable GuardianId guardian) {
        AccountId account = AccountId.of(site, login);
        send(new OpenAccount(account, site, Set.of(site), login, role, "Quelqu’un", email, family, guardian));
        bean(CredentialStore.class).setPassword(account, PASSWORD).block(Duration.ofSeconds(20));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bean(Queries.class)
                                .one(new FindAccount(account), AccountView.class)
                                .block(Duration.ofSeconds(5))
                        != null);
        return account;
    }

    public Visitor visitor() {
        return new Visitor(port());
    }

    public Visitor loggedIn(Role role) {
        Visitor visitor = visitor();
        visitor.logIn(login(role), PASSWORD);
        return visitor;
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Sends a command as the software itself does. */
    public void send(Object command) {
        CurrentUser system = new CurrentUser(Actor.SYSTEM.account(), Role.SYSTEM, SITE, Set.of(SITE), "", null, null);
        bean(Commands.class).send(command, system).block(Duration.ofSeconds(30));
    }
}
