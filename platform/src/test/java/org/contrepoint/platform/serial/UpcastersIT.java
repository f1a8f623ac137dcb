package org.contrepoint.platform.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.contrepoint.message.Personal;
import org.contrepoint.platform.database.EmbeddedDatabase;
import org.contrepoint.platform.privacy.PersonKeys;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemCorrection;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewOpened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as the first release of the portal stored them. */
class UpcastersIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ItemId NAME = ItemId.of(new UUID(1, 1));
    private static final ItemId LEVEL = ItemId.of(new UUID(1, 2));
    private static final String TEXT = "Le nom de Léa Lemaire est illisible.";

    @TempDir
    static Path folder;

    static EmbeddedDatabase database;
    static PersonKeys keys;
    static EventSerializer serializer;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder);
        database.migrate();
        keys = new PersonKeys(database.address());
        serializer = new SerializationConfiguration().eventSerializer(new JsonRules(), EventCatalogue.complete(), keys);
    }

    @AfterAll
    static void stop() throws Exception {
        keys.close();
        database.close();
    }

    @Test
    void the_lines_of_an_old_review_are_fields_that_one_officer_decides() {
        ReviewOpened opened = read("contrepoint.review.opened", """
                {"requestId": "request-00000000-0000-0001-0000-000000000009",
                 "subject": {"kind": "STUDENT", "id": "00000000-0000-0001-0000-000000000008"},
                 "siteId": "site-00000000-0000-0001-0000-000000000007",
                 "submittedBy": {"account": "account-00000000-0000-0001-0000-000000000006", "role": "FAMILY"},
                 "submittedAt": "2026-09-01T08:00:00Z",
                 "items": [{"itemId": "%s", "group": "lastName"}, {"itemId": "%s", "group": "schoolLevel"}],
                 "revision": 1,
                 "at": "2026-09-01T08:00:01Z"}
                """.formatted(NAME, LEVEL));

        assertThat(opened.items())
                .containsExactly(
                        new ReviewItem(NAME, "lastName", ItemKind.FIELD, 1),
                        new ReviewItem(LEVEL, "schoolLevel", ItemKind.FIELD, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "guardian"})
    void the_lines_of_an_old_proposal_are_fields_whose_values_stay_sealed_until_they_are_read(String kind) {
        Proposed sample = (Proposed) Samples.of(
                kind.equals("student")
                        ? org.contrepoint.student.StudentIdentityProposed.class
                        : org.contrepoint.family.GuardianIdentityProposed.class);
        ObjectNode old = stored(sample);
        old.path("items").forEach(line -> ((ObjectNode) line).remove(List.of("kind", "approvals")));
        ProposedItem line = sample.items().getFirst();

        Proposed read = read("contrepoint." + kind + ".identity-proposed", old.toString());

        assertThat(old.toString()).contains("$sealed").doesNotContain(Samples.NAME);
        assertThat(read.items())
                .containsExactly(
                        new ProposedItem(line.itemId(), line.group(), ItemKind.FIELD, 1, line.base(), line.proposed()));
    }

    @Test
    void each_line_of_an_old_correction_keeps_the_text_that_was_sealed_for_all() {
        Subject lea = new Subject(SubjectKind.STUDENT, UUID.randomUUID());

        CorrectionRequested read = read(
                "contrepoint.review.correction-requested", oldCorrection(lea).toString());

        assertThat(read.corrections())
                .containsExactly(
                        new ItemCorrection(NAME, RefusalReason.OTHER, TEXT),
                        new ItemCorrection(LEVEL, RefusalReason.OTHER, TEXT));
    }

    @Test
    void what_was_erased_since_reads_as_erased() {
        Subject gone = new Subject(SubjectKind.STUDENT, UUID.randomUUID());
        String old = oldCorrection(gone).toString();
        keys.destroy(gone.toString());

        CorrectionRequested read = read("contrepoint.review.correction-requested", old);

        assertThat(read.corrections()).extracting(ItemCorrection::text).containsOnly(Personal.ERASED);
    }

    /** The text is sealed with the person's key, as it was then: beside the lines, not inside each. */
    private static ObjectNode oldCorrection(Subject subject) {
        CorrectionRequested sample = (CorrectionRequested) Samples.of(CorrectionRequested.class);
        ObjectNode old = stored(new CorrectionRequested(
                sample.requestId(),
                subject,
                List.of(new ItemCorrection(NAME, RefusalReason.UNREADABLE, TEXT)),
                sample.dueDate(),
                sample.officer(),
                sample.revision(),
                sample.at()));
        old.set("text", old.path("corrections").path(0).path("text"));
        old.remove("corrections");
        old.putArray("items").add(NAME.toString()).add(LEVEL.toString());
        assertThat(old.toString()).contains("$sealed").doesNotContain("Lemaire");
        return old;
    }

    private static ObjectNode stored(Object event) {
        return (ObjectNode)
                JSON.readTree(serializer.serialize(event, byte[].class).getData());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E> E read(String name, String json) {
        DomainEventData<byte[]> entry = new GenericDomainEventEntry<>(
                "Sample",
                "sample-1",
                0,
                UUID.randomUUID().toString(),
                Instant.EPOCH,
                name,
                "1",
                json.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        return (E) EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(entry), serializer, Upcasters.chain())
                .next()
                .getPayload();
    }
}
