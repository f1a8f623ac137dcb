package org.contrepoint.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.message.Ids;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.QueueFilter;
import org.contrepoint.view.request.RequestPage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A school in a process of its own: the command side and the query side on a PostgreSQL that keeps what it says. */
final class School implements AutoCloseable {

    static final SiteId SITE = SiteId.of(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final FamilyId FAMILY = FamilyId.of(UUID.fromString("01900000-0000-7000-8000-000000000002"));
    private static final Actor PARENT = new Actor(AccountId.of(SITE, "parent"), Role.FAMILY);
    private static final Actor OFFICER = new Actor(AccountId.of(SITE, "officer"), Role.STAFF);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final CommandGateway commands;
    private final QueryGateway queries;

    @SpringBootApplication
    static class Application {}

    private School(Path data) {
        this.data = data;
        this.context = new SpringApplicationBuilder(Application.class).run("--contrepoint.data-dir=" + data);
        this.commands = context.getBean(CommandGateway.class);
        this.queries = context.getBean(QueryGateway.class);
        commands.sendAndWait(new OpenSite(SITE, "Conservatoire", "Saint-Junien"));
        commands.sendAndWait(new RegisterFamily(FAMILY, SITE, "Mesure"));
    }

    static School open() {
        try {
            return new School(Files.createTempDirectory("contrepoint-benchmark"));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    GuardianId guardian(int number) {
        GuardianId id = GuardianId.of(Ids.next());
        commands.sendAndWait(new RegisterGuardian(
                id,
                FAMILY,
                SITE,
                Map.of(
                        "lastName",
                        "Mesure" + number,
                        "firstName",
                        "Camille",
                        "addressLine1",
                        "1 rue des Gammes",
                        "postalCode",
                        "87200",
                        "city",
                        "Saint-Junien",
                        "mobilePhone",
                        "+33639980000")));
        return id;
    }

    /** A family asks for another telephone number. */
    RequestId propose(GuardianId guardian, int number) {
        RequestId id = RequestId.of(Ids.next());
        String phone = "+336399%05d".formatted(number % 100_000);
        commands.sendAndWait(
                new ProposeGuardianIdentity(guardian, FAMILY, id, Map.of(), Map.of("mobilePhone", phone), PARENT));
        return id;
    }

    RequestPage queue(String search, int page) {
        QueueFilter open = QueueFilter.of(
                Set.of(SITE),
                Set.of(RequestState.SUBMITTED, RequestState.UNDER_REVIEW, RequestState.CORRECTION_REQUESTED),
                search);
        return queries.query(
                        new ListQueue(open, OFFICER.account(), null, page), ResponseTypes.instanceOf(RequestPage.class))
                .join();
    }

    /** Copies every open request, its record and its name in the directory so many times. */
    void multiply(int times) {
        JdbcTemplate jdbc = jdbc();
        for (String table : List.of("records", "directory", "requests")) {
            String subject = table.equals("requests") ? ", 'subject', 'guardian-' || md5(r.subject || n)::uuid" : "";
            String id = table.equals("requests")
                    ? "'request-' || md5(r.id || n)::uuid"
                    : "'guardian-' || md5(r.id || n)::uuid";
            jdbc.execute("insert into " + table + " select (jsonb_populate_record(r, jsonb_build_object('id', " + id
                    + subject + "))).* from " + table + " r, generate_series(1, " + times + ") n where r.id like '"
                    + (table.equals("requests") ? "request-%'" : "guardian-%'"));
        }
        jdbc.execute("analyze");
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(context.getBean(javax.sql.DataSource.class));
    }

    void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the school does not get there");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
