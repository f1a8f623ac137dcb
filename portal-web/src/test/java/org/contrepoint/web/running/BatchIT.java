package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many requests decided at once, while others come in, and while the machine stops. */
class BatchIT {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final String OPEN_OF = """
            select substr(q.id, 9) || '.' || q.revision from requests q, jsonb_array_elements(q.items) item
            where q.state = 'SUBMITTED' and item ->> 'about' = ? and item ->> 'state' = 'PENDING'
            and jsonb_array_length(q.items) = 1 order by q.submitted_at""";
    private static final String DECIDED_TWICE = """
            select aggregate_identifier from domain_event_entry where payload_type = 'contrepoint.review.decided'
            and aggregate_identifier = any(?) group by 1 having count(*) <> 1""";

    /** A guardian, and the page on which staff enter what the family says. */
    private record Desk(String page, String family) {}

    @Test
    void two_hundred_requests_are_decided_in_one_batch_while_fifty_families_submit_and_a_crash_doubles_none(
            @TempDir Path data) throws Exception {
        List<String> first;
        List<String> second;
        String cut;
        try (RunningPortal portal = RunningPortal.start(data);
                Connection database = portal.database()) {
            List<Desk> desks = desks(database);
            first = new ArrayList<>();
            for (String group : List.of("homePhone", "workPhone", "mobilePhone", "address", "guardianIdentity")) {
                submit(portal, desks.subList(0, 40), group);
                first.addAll(waiting(database, group, 40));
            }
            assertThat(first).hasSize(200);

            PortalClient paul = portal.visitor().logIn("secretariat2");
            String report = start(paul, first);
            submit(portal, desks.subList(0, 40), "email");
            submit(portal, desks.subList(0, 10), "quotientFamilial");

            await("the batch is done").atMost(LONG).until(() -> finished(database, report));
            assertThat(Sql.texts(database, DECIDED_TWICE, ids(database, first))).isEmpty();
            await("all of them reached their records")
                    .atMost(LONG)
                    .until(() -> Sql.number(database, """
                    select count(*) from requests where id = any(?) and state = 'ACCEPTED'""", ids(database, first)) == 200);
            assertThat(paul.get("/sas/lots/" + report).body()).contains("200");

            second = new ArrayList<>(waiting(database, "email", 40));
            second.addAll(waiting(database, "quotientFamilial", 10));
            cut = start(paul, second);
            await("the batch is under way").atMost(LONG).until(() -> decided(database, second) >= 5);
            portal.kill();
        }

        try (RunningPortal portal = RunningPortal.start(data);
                Connection database = portal.database()) {
            await("the batch is taken up again")
                    .atMost(LONG)
                    .untilAsserted(() -> assertThat(Sql.texts(
                                    database,
                                    "select id || ' ' || state from requests where id = any(?) and state <> 'ACCEPTED'",
                                    ids(database, second)))
                            .as(() -> whatWaits(database) + "\n" + portal.lastWords())
                            .isEmpty());
            assertThat(Sql.texts(database, DECIDED_TWICE, ids(database, second)))
                    .isEmpty();
            assertThat(Sql.number(database, "select count(*) from batches where finished_at is null"))
                    .isZero();
            PortalClient.Answer report = portal.visitor().logIn("secretariat2").get("/sas/lots/" + cut);
            assertThat(report.status()).isEqualTo(200);
            assertThat(report.body()).contains("50");
            assertThat(Sql.number(database, "select count(*) from dead_letter_entry"))
                    .isZero();
        }
    }

    @Test
    void a_batch_of_none_or_of_five_hundred_and_one_is_refused_with_a_sentence(@TempDir Path data) {
        try (RunningPortal portal = RunningPortal.start(data)) {
            PortalClient staff = portal.visitor().logIn("secretariat");
            List<String> unknown = IntStream.range(0, 501)
                    .mapToObj(i -> "01900000-0000-7000-8000-%012d.1".formatted(i))
                    .toList();

            PortalClient.Answer tooMany = staff.post("/sas/lots", fields(staff, unknown));
            PortalClient.Answer none = staff.post("/sas/lots", fields(staff, List.of()));

            assertThat(tooMany.status()).isEqualTo(422);
            assertThat(tooMany.body()).contains("500");
            assertThat(none.status()).isEqualTo(422);
        }
    }

    /** What the portal has still to do, for whoever reads why it did not. */
    private static String whatWaits(Connection database) {
        try {
            return String.join("\n", Sql.texts(database, """
                    select concat_ws(' ', 'deadline', task_name, execution_time, picked, consecutive_failures)
                    from scheduled_tasks where execution_time < now() + interval '10 minutes'
                    union all
                    select concat_ws(' ', 'processor', processor_name, segment, owner, "timestamp") from token_entry
                    union all
                    select concat_ws(' ', 'parked', processing_group, cause_type) from dead_letter_entry
                    union all
                    select concat_ws(' ', 'batch', id, finished_at) from batches"""));
        } catch (SQLException unreadable) {
            return unreadable.getSQLState();
        }
    }

    private static List<Desk> desks(Connection database) throws SQLException {
        List<String> known = Sql.texts(database, """
                select substr(r.id, 10) || ' ' || substr(r.families[1], 8) from records r
                where r.id like 'guardian-%' and r.current <> '{}'::jsonb
                order by r.id""");
        return known.stream()
                .map(line -> line.split(" "))
                .map(ids -> new Desk("/dossiers/familles/" + ids[1] + "/responsables/" + ids[0] + "/saisie", ids[1]))
                .toList();
    }

    /** Staff enter one change for each of these families, as fast as three officers can. */
    private static void submit(RunningPortal portal, List<Desk> desks, String group) throws Exception {
        try (ExecutorService officers = Executors.newFixedThreadPool(3)) {
            ThreadLocal<PortalClient> client =
                    ThreadLocal.withInitial(() -> portal.visitor().logIn("secretariat"));
            List<Future<Integer>> sent = new ArrayList<>();
            for (Desk desk : desks) {
                Map<String, String> change = new HashMap<>(change(group, sent.size()));
                change.put("family", desk.family());
                sent.add(officers.submit(() -> client.get()
                        .submit(desk.page(), "for-guardian-form", desk.page(), change)
                        .status()));
            }
            for (Future<Integer> answer : sent) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
    }

    private static Map<String, String> change(String group, int number) {
        return switch (group) {
            case "email" -> Map.of("email", "famille" + number + "@example.org");
            case "address" -> Map.of("addressLine2", "Appartement " + number);
            case "guardianIdentity" -> Map.of("firstName", "Camille-" + (char) ('A' + number % 26) + number / 26);
            case "quotientFamilial" -> Map.of("quotientFamilial", "9" + number, "quotientProof", "CAF_CERTIFICATE");
            case "mobilePhone" -> Map.of("mobilePhone", "06 39 98 %02d 77".formatted(number));
            default -> Map.of(group, "05 36 49 %02d 77".formatted(number));
        };
    }

    private static List<String> waiting(Connection database, String group, int wanted) {
        await(group + " waits")
                .atMost(LONG)
                .until(() -> Sql.texts(database, OPEN_OF, group).size() >= wanted);
        try {
            List<String> waiting = Sql.texts(database, OPEN_OF, group);
            return waiting.subList(waiting.size() - wanted, waiting.size());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String start(PortalClient officer, List<String> requests) {
        PortalClient.Answer started = officer.post("/sas/lots", fields(officer, requests));
        assertThat(started.status()).isEqualTo(303);
        return started.location().substring(started.location().lastIndexOf('/') + 1);
    }

    private static List<Map.Entry<String, String>> fields(PortalClient officer, List<String> requests) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        officer.get("/sas").form("batch").forEach((name, value) -> fields.add(Map.entry(name, value)));
        requests.forEach(request -> fields.add(Map.entry("request", request)));
        return fields;
    }

    private static boolean finished(Connection database, String batch) throws SQLException {
        return Sql.number(
                        database,
                        "select count(*) from batches where id = ? and finished_at is not null",
                        "batch-" + batch)
                == 1;
    }

    private static long decided(Connection database, List<String> requests) throws SQLException {
        return Sql.number(
                database,
                "select count(*) from domain_event_entry where payload_type = 'contrepoint.review.decided'"
                        + " and aggregate_identifier = any(?)",
                ids(database, requests));
    }

    private static java.sql.Array ids(Connection database, List<String> requests) throws SQLException {
        return database.createArrayOf(
                "text",
                requests.stream()
                        .map(request -> "request-" + request.substring(0, request.indexOf('.')))
                        .toArray());
    }
}
