package org.contrepoint.platform.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.contrepoint.message.DataSubject;
import org.contrepoint.message.EventName;
import org.contrepoint.message.Personal;
import org.contrepoint.platform.database.EmbeddedDatabase;
import org.contrepoint.platform.privacy.PersonKeys;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentIdentityProposed;
import org.contrepoint.student.StudentRegistered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSerializerIT {

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
        serializer = serializer(keys);
    }

    private static EventSerializer serializer(PersonKeys keys) {
        return new SerializationConfiguration().eventSerializer(new JsonRules(), EventCatalogue.complete(), keys);
    }

    @AfterAll
    static void stop() throws Exception {
        keys.close();
        database.close();
    }

    static Stream<Class<?>> events() {
        return EventCatalogue.complete().events().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_reads_back_as_it_was_written_and_names_nobody_on_disk(Class<?> type) {
        Object event = Samples.of(type);

        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

        assertThat(new String(stored.getData(), StandardCharsets.UTF_8)).doesNotContain(Samples.NAME, "Lemaire");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_stored_under_its_declared_name_and_revision(Class<?> type) {
        SerializedObject<byte[]> stored = serializer.serialize(Samples.of(type), byte[].class);

        EventName name = type.getAnnotation(EventName.class);
        assertThat(stored.getType().getName()).isEqualTo(name.value());
        assertThat(stored.getType().getRevision()).isEqualTo(name.revision());
    }

    @Test
    void an_erased_person_reads_as_erased_wherever_the_log_names_them() {
        StudentId lea = StudentId.of(UUID.randomUUID());
        StudentId tom = StudentId.of(UUID.randomUUID());
        SerializedObject<byte[]> aboutLea = serializer.serialize(registered(lea), byte[].class);
        SerializedObject<byte[]> aboutTom = serializer.serialize(registered(tom), byte[].class);
        ReviewDecided decided = (ReviewDecided) Samples.of(ReviewDecided.class);
        SerializedObject<byte[]> decision = serializer.serialize(refusal(decided, lea), byte[].class);

        keys.destroy(lea.toString());

        assertThat(((StudentRegistered) serializer.deserialize(aboutLea)).values())
                .isEmpty();
        assertThat(((ReviewDecided) serializer.deserialize(decision))
                        .decisions()
                        .getFirst()
                        .text())
                .isEqualTo(Personal.ERASED);
        assertThat(serializer.<byte[], Object>deserialize(aboutTom)).isEqualTo(registered(tom));
    }

    @Test
    void a_destroyed_key_never_comes_back() {
        StudentId lea = StudentId.of(UUID.randomUUID());
        keys.destroy(lea.toString());
        keys.destroy(lea.toString());

        try (PersonKeys anotherProcess = new PersonKeys(database.address())) {
            SerializedObject<byte[]> later = serializer(anotherProcess).serialize(registered(lea), byte[].class);
            assertThat(((StudentRegistered) serializer.deserialize(later)).values())
                    .isEmpty();
        }
    }

    @Test
    void what_one_process_wrote_another_one_reads() {
        StudentId lea = StudentId.of(UUID.randomUUID());
        SerializedObject<byte[]> stored = serializer.serialize(registered(lea), byte[].class);

        try (PersonKeys anotherProcess = new PersonKeys(database.address())) {
            assertThat(serializer(anotherProcess).<byte[], Object>deserialize(stored))
                    .isEqualTo(registered(lea));
        }
    }

    @Test
    void nested_values_use_the_key_of_the_enclosing_event() {
        StudentIdentityProposed sample = (StudentIdentityProposed) Samples.of(StudentIdentityProposed.class);
        StudentIdentityProposed proposed = new StudentIdentityProposed(
                StudentId.of(UUID.randomUUID()),
                sample.familyId(),
                RequestId.of(UUID.randomUUID()),
                sample.siteId(),
                sample.by(),
                sample.at(),
                List.of(new ProposedItem(
                        ItemId.of(new UUID(3, 4)), "lastName", Map.of(), Map.of("lastName", "Lemaire"))),
                List.of());
        SerializedObject<byte[]> stored = serializer.serialize(proposed, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(proposed);

        keys.destroy(proposed.studentId().toString());

        StudentIdentityProposed erased = serializer.deserialize(stored);
        assertThat(erased.items().getFirst().proposed()).isEmpty();
        assertThat(erased.items().getFirst().group()).isEqualTo("lastName");
    }

    @Test
    void an_event_that_is_personal_must_say_about_whom() {
        var personalData = new org.contrepoint.platform.privacy.PersonalData(keys);

        assertThatIllegalStateException().isThrownBy(() -> personalData.check(AboutNobody.class));
        personalData.check(AboutSomebody.class);
    }

    @Test
    void a_replay_token_survives_its_round_trip() {
        var general = new SerializationConfiguration().defaultSerializer(new JsonRules());
        TrackingToken token = ReplayToken.createReplayToken(
                GapAwareTrackingToken.newInstance(9, List.of(3L)), GapAwareTrackingToken.newInstance(1, List.of()));

        assertThat(general.<byte[], Object>deserialize(general.serialize(token, byte[].class)))
                .isEqualTo(token);
    }

    private static StudentRegistered registered(StudentId student) {
        StudentRegistered sample = (StudentRegistered) Samples.of(StudentRegistered.class);
        return new StudentRegistered(
                student, sample.siteId(), sample.families(), Map.of("lastName", "Lemaire"), Instant.EPOCH);
    }

    private static ReviewDecided refusal(ReviewDecided sample, StudentId student) {
        var subject = new org.contrepoint.record.Subject(org.contrepoint.record.SubjectKind.STUDENT, student.value());
        return new ReviewDecided(
                sample.requestId(),
                subject,
                List.of(ItemDecision.refuse(
                        ItemId.of(new UUID(5, 6)), RefusalReason.PROOF_MISSING, "Lemaire ne s'écrit pas ainsi")),
                sample.officer(),
                2,
                sample.at());
    }

    record AboutNobody(@Personal String name) {}

    record AboutSomebody(
            @DataSubject String person, @Personal String name) {}
}
