package org.contrepoint.projection.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.contrepoint.projection.Database;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.QueueFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.r2dbc.core.DatabaseClient;

/** A queue of 10,000 open requests beside as many answered ones is read as far as the page reaches, and no further. */
class QueuePlanIT {

    private static final SiteId SITE = SiteId.of(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    private static final SiteId QUIET = SiteId.of(UUID.fromString("00000000-0000-0000-0000-000000000002"));
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Set<RequestState> OPEN =
            EnumSet.of(RequestState.SUBMITTED, RequestState.UNDER_REVIEW, RequestState.CORRECTION_REQUESTED);
    private static final int PAGE = 100;

    private static final String LOAD = """
            insert into requests (id, subject, site_id, state, revision, submitted_by, submitted_at, claimed_by,
              claimed_until, due_date, reminded_day, parked, closed_at, items, record_position, review_position, erased,
              moved_at, waited_millis, owner)
            select 'request-' || gen_random_uuid(), 'student-' || md5((n % 3000)::text)::uuid,
              case when n % 50 = 0 then ? else ? end,
              case when n > 10000 then 'ACCEPTED' when n % 10 = 0 then 'CORRECTION_REQUESTED'
                when n % 20 = 1 then 'UNDER_REVIEW' else 'SUBMITTED' end,
              1, 'account-' || gen_random_uuid(), timestamptz '2026-06-01' + n * interval '3 minutes',
              case when n % 20 = 1 then 'account-officer' end,
              case when n % 20 = 1 then timestamptz '2026-09-01 10:00+02' + (n % 3 - 1) * interval '1 hour' end,
              null, 0, false,
              case when n > 10000 then timestamptz '2026-06-02' + n * interval '3 minutes' end,
              jsonb_build_array(jsonb_build_object('item_id', 'item-' || gen_random_uuid(), 'about', 'schoolLevel',
                'base', jsonb_build_object('schoolLevel', repeat('x', 300)))),
              0, 0, false, timestamptz '2026-06-01' + n * interval '3 minutes', n * 1000,
              'student-' || md5((n % 3000)::text)::uuid
            from generate_series(1, 20000) n""";

    private final DatabaseClient database = DatabaseClient.create(Database.CONNECTIONS);

    @BeforeAll
    static void load() {
        Database.clear();
        JdbcTemplate jdbc = new JdbcTemplate(Database.DATA_SOURCE);
        jdbc.update(LOAD, QUIET.toString(), SITE.toString());
        jdbc.execute("insert into directory (id, kind, name, search, position, erased)"
                + " select distinct subject, 'STUDENT', subject, subject, 0, false from requests");
        Awaitility.await("rows that every reader sees").until(() -> {
            jdbc.execute("vacuum (analyze) requests, directory");
            return jdbc.queryForObject(
                    "select relallvisible = relpages from pg_class where relname = 'requests'", Boolean.class);
        });
    }

    @AfterAll
    static void clear() {
        Database.clear();
    }

    @Test
    void the_first_page_reads_by_the_index_no_more_than_a_page_of_each_stretch() {
        Plan plan = page(QueueFilter.of(Set.of(SITE, QUIET), OPEN, ""), 0);
        assertThat(plan.scans("requests"))
                .isNotEmpty()
                .allSatisfy(scan -> assertThat(scan.index()).isIn("requests_queue", "requests_pkey"));
        assertThat(plan.rowsRead("requests")).isLessThanOrEqualTo(2 * OPEN.size() * PAGE + PAGE);
    }

    @Test
    void the_last_page_fetches_no_more_rows_than_it_shows() {
        Plan plan = page(QueueFilter.of(Set.of(SITE, QUIET), OPEN, ""), 9_900);
        assertThat(plan.scans("requests"))
                .filteredOn(scan -> !scan.type().equals("Index Only Scan"))
                .allSatisfy(scan -> assertThat(scan.rowsRead()).isLessThanOrEqualTo(PAGE));
    }

    @Test
    void what_nobody_has_in_hand_is_read_by_the_index_too() {
        Plan plan = page(QueueFilter.of(Set.of(SITE), Set.of(RequestState.SUBMITTED), ""), 0);
        assertThat(plan.scans("requests")).extracting(Scan::type).doesNotContain("Seq Scan");
        assertThat(plan.rowsRead("requests")).isLessThan(1_000);
    }

    @Test
    void the_answered_ones_are_read_latest_first() {
        Plan plan = page(QueueFilter.of(Set.of(SITE), EnumSet.complementOf(EnumSet.copyOf(OPEN)), ""), 0);
        assertThat(plan.scans("requests")).extracting(Scan::index).contains("requests_answered");
        assertThat(plan.rowsRead("requests")).isLessThanOrEqualTo(2 * PAGE);
    }

    @Test
    void the_next_request_is_one_row_away() {
        QueueSql sql = new QueueSql(QueueFilter.of(Set.of(SITE), OPEN, ""), NOW);
        Map<String, Object> values = new HashMap<>(sql.values());
        values.put(
                "after",
                new JdbcTemplate(Database.DATA_SOURCE)
                        .queryForObject(
                                "select id from requests where closed_at is null order by submitted_at offset 5000 limit 1",
                                String.class));
        Plan plan = explain(sql.next(), values);
        assertThat(plan.rowsRead("requests")).isLessThan(20);
    }

    @Test
    void the_counts_read_a_tally_and_the_few_that_ask_for_attention() {
        Plan plan = counts(QueueFilter.of(Set.of(SITE, QUIET), OPEN, ""));
        assertThat(plan.scans("requests")).extracting(Scan::type).doesNotContain("Seq Scan");
        assertThat(plan.rowsRead("requests")).isLessThanOrEqualTo(1_000);
        assertThat(plan.rowsRead("request_tallies")).isLessThanOrEqualTo(8);
    }

    @Test
    void a_search_counts_what_belongs_to_those_it_found() {
        Plan plan = counts(QueueFilter.of(Set.of(SITE, QUIET), OPEN, "lemaire"));
        assertThat(plan.scans("requests")).extracting(Scan::type).doesNotContain("Seq Scan");
        assertThat(plan.rowsRead("requests")).isLessThanOrEqualTo(1_000);
        assertThat(plan.rowsRead("directory")).isLessThanOrEqualTo(3_000);
    }

    private Plan counts(QueueFilter filter) {
        QueueSql sql = new QueueSql(filter, NOW);
        return explain(sql.counts(), sql.countValues(NOW, "account-officer", NOW));
    }

    private Plan page(QueueFilter filter, int offset) {
        QueueSql sql = new QueueSql(filter, NOW);
        return explain(sql.page(PAGE, offset), sql.values());
    }

    private Plan explain(String sql, Map<String, Object> values) {
        return database.sql("explain (analyze, format json) " + sql)
                .bindValues(values)
                .map((Readable row) -> RowJson.read(row.get(0, String.class), Explained[].class)[0].plan())
                .one()
                .block();
    }

    private record Explained(@JsonProperty("Plan") Plan plan) {}

    private record Plan(
            @JsonProperty("Node Type") String type,
            @JsonProperty("Relation Name") String table,
            @JsonProperty("Index Name") String index,
            @JsonProperty("Actual Rows") double rows,
            @JsonProperty("Actual Loops") double loops,
            @JsonProperty("Rows Removed by Filter") Double removed,
            @JsonProperty("Plans") List<Plan> plans) {

        List<Scan> scans(String wanted) {
            return Stream.concat(
                            wanted.equals(table)
                                    ? Stream.of(new Scan(
                                            type, index, Math.round((rows + (removed == null ? 0 : removed)) * loops)))
                                    : Stream.empty(),
                            plans == null ? Stream.empty() : plans.stream().flatMap(p -> p.scans(wanted).stream()))
                    .toList();
        }

        long rowsRead(String wanted) {
            return scans(wanted).stream().mapToLong(Scan::rowsRead).sum();
        }
    }

    private record Scan(String type, String index, long rowsRead) {}
}
