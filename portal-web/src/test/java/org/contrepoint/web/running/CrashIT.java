package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives kill -9 at any moment, and happens once. */
class CrashIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void a_request_survives_a_crash_before_the_decision_and_another_one_before_it_is_applied(@TempDir Path data)
            throws Exception {
        String request;
        try (RunningPortal portal = RunningPortal.start(data)) {
            request = portal.visitor().logIn("lemaire").propose(Map.of("mobilePhone", "06 39 98 00 11"));
            portal.kill();
        }

        try (RunningPortal portal = RunningPortal.start(data);
                Connection database = portal.database()) {
            PortalClient staff = portal.visitor().logIn("secretariat");
            await("the request waits in the sas")
                    .atMost(SOON)
                    .until(() -> staff.get("/sas/" + request).body().contains("decision-"));

            database.setAutoCommit(false);
            database.createStatement().execute("LOCK TABLE saga_entry IN ACCESS EXCLUSIVE MODE");
            assertThat(staff.decide(request, staff.decisions(request, "ACCEPT")).status())
                    .isEqualTo(303);
            assertThat(Sql.events(database, request, "contrepoint.review.decided"))
                    .isEqualTo(1);
            assertThat(Sql.events(database, request, "contrepoint.guardian.identity-changed"))
                    .isZero();
            portal.kill();
        }

        try (RunningPortal portal = RunningPortal.start(data);
                Connection database = portal.database()) {
            await("the decision reaches the record")
                    .atMost(SOON)
                    .until(() -> Sql.events(database, request, "contrepoint.review.closed") == 1);
            assertThat(Sql.events(database, request, "contrepoint.guardian.identity-proposed"))
                    .isEqualTo(1);
            assertThat(Sql.events(database, request, "contrepoint.review.decided"))
                    .isEqualTo(1);
            assertThat(Sql.events(database, request, "contrepoint.guardian.identity-changed"))
                    .isEqualTo(1);
            PortalClient family = portal.visitor().logIn("lemaire");
            await("the family sees the accepted value")
                    .atMost(SOON)
                    .until(() -> family.get("/famille")
                            .form("guardian-form")
                            .get("seen.mobilePhone")
                            .equals("+33639980011"));
        }
    }
}
