package org.contrepoint.web.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.contrepoint.actor.Role;
import org.contrepoint.review.RequestId;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator sees of parked events, and does about them. */
class ProjectionsIT {
    private static final String PAGE = "/admin/projections";
    private static final String GROUP = "approval-saga";

    private final OpenSchool school = OpenSchool.get();
    private final JdbcClient database = JdbcClient.create(school.bean(DataSource.class));
    private final Visitor admin = school.loggedIn(Role.ADMIN);
    private final RequestId request = RequestId.of(UUID.randomUUID());

    @AfterEach
    void clear() {
        database.sql("DELETE FROM dead_letter_entry WHERE sequence_identifier = ?")
                .param(request.toString())
                .update();
    }

    @Test
    void the_page_tells_where_each_processor_stands() {
        assertThat(admin.get(PAGE).body())
                .contains("Suivi des demandes", "Historique", "En marche", "Rien n’est mis de côté.");
    }

    @Test
    void a_parked_event_shows_with_its_cause_and_without_any_text_of_it() {
        park("{\"requestId\":\"" + request + "\",\"text\":\"Léa\"}", "PSQLException: Lemaire");

        assertThat(admin.get(PAGE).body())
                .contains(request.toString(), "contrepoint.review.closed", "IllegalStateException")
                .doesNotContain("Lemaire", "Léa");
    }

    @Test
    void what_can_be_handled_now_is_handled_and_leaves_the_page() {
        park("{\"requestId\":\"" + request + "\",\"outcome\":\"REFUSED\",\"at\":\"2026-11-23T09:00:00Z\"}", "");

        assertThat(submit("reprise", Map.of())).isEqualTo(303);

        assertThat(admin.get(PAGE).body()).contains("ont été traités").doesNotContain(request.toString());
        assertThat(noted("PARKED_EVENTS_RETRIED")).containsExactly(GROUP + " " + request + " DONE");
    }

    @Test
    void what_still_fails_stays() {
        park("{", "");

        submit("reprise", Map.of());

        assertThat(admin.get(PAGE).body()).contains("La cause n’est pas corrigée", request.toString());
    }

    @Test
    void nothing_is_abandoned_without_a_reason() {
        park("{", "");

        Visitor.Answer answer = admin.submit(PAGE, form("abandon"), PAGE + "/abandon", Map.of("reason", "<b>"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez la raison", request.toString(), "<details open");
    }

    @Test
    void abandoning_is_noted_with_its_reason() {
        park("{", "");

        assertThat(submit("abandon", Map.of("reason", "HANDLED_OTHERWISE"))).isEqualTo(303);

        assertThat(admin.get(PAGE).body()).contains("sont abandonnés").doesNotContain(request.toString());
        assertThat(noted("PARKED_EVENTS_ABANDONED")).containsExactly(GROUP + " " + request + " HANDLED_OTHERWISE 1");
    }

    @Test
    void trying_what_is_gone_again_says_so() {
        park("{", "");
        Map<String, String> seen = admin.filled(PAGE, form("reprise"), Map.of());
        clear();

        assertThat(admin.post(PAGE + "/reprise", seen).status()).isEqualTo(303);
        assertThat(admin.get(PAGE).body()).contains("plus rien à réessayer");
        assertThat(admin.submit(PAGE, "log-out", PAGE + "/demandes/" + request.value() + "/reprise", Map.of())
                        .status())
                .isEqualTo(303);
    }

    private int submit(String what, Map<String, String> typed) {
        return admin.submit(PAGE, form(what), PAGE + "/" + what, typed).status();
    }

    private String form(String what) {
        String part = ProjectionsPage.anchor(GROUP, request.toString());
        return part + (what.equals("reprise") ? "-retry" : "-abandon");
    }

    private List<String> noted(String kind) {
        return database.sql("SELECT detail FROM security_log WHERE kind = ? AND detail LIKE ?")
                .params(kind, "%" + request + "%")
                .query(String.class)
                .list();
    }

    private void park(String payload, String causeMessage) {
        database.sql("""
                        INSERT INTO dead_letter_entry (dead_letter_identifier, processing_group, sequence_identifier,
                            sequence_index, message_type, event_identifier, time_stamp, payload_type, payload_revision,
                            payload, meta_data, type, aggregate_identifier, sequence_number, token_type, token,
                            enqueued_at, last_touched, cause_type, cause_message, diagnostics)
                        VALUES (?, ?, ?, 0, 'x', ?, ?, 'contrepoint.review.closed', '1', ?, ?, 'Review', ?, 0,
                            'org.axonframework.eventhandling.GlobalSequenceTrackingToken', ?, ?, ?,
                            'java.lang.IllegalStateException', ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        GROUP,
                        request.toString(),
                        UUID.randomUUID().toString(),
                        Instant.now().toString(),
                        bytes(payload),
                        bytes("{}"),
                        request.toString(),
                        bytes("{\"globalIndex\":1}"),
                        Instant.now().toString(),
                        Instant.now().toString(),
                        causeMessage,
                        bytes("{}"))
                .update();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
