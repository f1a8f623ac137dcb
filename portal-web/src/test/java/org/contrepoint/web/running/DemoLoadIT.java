package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo school, loaded by the running jar on a database of its own. */
class DemoLoadIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void a_load_that_is_killed_is_taken_up_again_and_doubles_nothing() throws SQLException {
        try (RunningPortal portal = RunningPortal.startLoading(data);
                Connection database = portal.database()) {
            await("requests on their way").atMost(LONG).until(() -> Sql.number(database, """
                    select count(*) from domain_event_entry where payload_type = 'contrepoint.review.decided'""") >= 5);
            portal.kill();
        }

        try (RunningPortal portal = RunningPortal.start(data);
                Connection database = portal.database()) {
            assertThat(Sql.texts(database, """
                            select payload_type from domain_event_entry
                            where payload_type like '%.registered' or payload_type like '%.opened'
                            group by payload_type, aggregate_identifier having count(*) > 1""")).isEmpty();
            assertThat(Sql.number(database, "select count(*) from families")).isEqualTo(34);
            assertThat(Sql.number(database, "select count(*) from credential")).isEqualTo(7);
            assertThat(Sql.number(database, "select count(*) from dead_letter_entry"))
                    .isZero();
            assertThat(Sql.number(database, "select count(*) from demo_load where finished_at is not null"))
                    .isEqualTo(1);
            await("requests in every state")
                    .atMost(LONG)
                    .untilAsserted(() -> assertThat(Sql.texts(database, "select distinct state from requests"))
                            .containsExactlyInAnyOrder(
                                    "SUBMITTED",
                                    "UNDER_REVIEW",
                                    "CORRECTION_REQUESTED",
                                    "ACCEPTED",
                                    "PARTLY_ACCEPTED",
                                    "REFUSED",
                                    "WITHDRAWN",
                                    "LAPSED"));
        }
    }
}
