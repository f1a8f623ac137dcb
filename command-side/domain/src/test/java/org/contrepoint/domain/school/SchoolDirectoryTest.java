package org.contrepoint.domain.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.school.LoadSchools;
import org.contrepoint.school.PublishSchools;
import org.contrepoint.school.SchoolChanges;
import org.contrepoint.school.SchoolDirectoryId;
import org.contrepoint.school.SchoolEntry;
import org.contrepoint.school.SchoolImportId;
import org.contrepoint.school.SchoolListPublished;
import org.contrepoint.school.SchoolRefusal.ImportIncomplete;
import org.contrepoint.school.SchoolRefusal.ListMoved;
import org.contrepoint.school.SchoolRefusal.NoSuchPart;
import org.contrepoint.school.SchoolsLoaded;
import org.junit.jupiter.api.Test;

/** An import of the directory comes in parts and counts all at once. */
class SchoolDirectoryTest {
    private static final SchoolDirectoryId LIST = SchoolDirectoryId.NATIONAL;
    private static final SchoolImportId IMPORT = SchoolImportId.of(new UUID(1, 1));
    private static final SchoolImportId OTHER = SchoolImportId.of(new UUID(1, 2));
    private static final SchoolChanges CHANGES = new SchoolChanges(2, 0, 1);
    private static final SchoolEntry ARAGO =
            new SchoolEntry("0870015S", "Lycée François Arago", "Lycée", "87000", "Limoges");
    private static final SchoolEntry TILLEULS =
            new SchoolEntry("0870900T", "École des Tilleuls", "Ecole", "87600", "Rochechouart");
    private static final String SHIPPED = "0870003C";

    @Test
    void each_part_is_loaded_once() {
        fixture(SchoolDirectory.class)
                .givenNoPriorActivity()
                .when(load(0, List.of(ARAGO)))
                .expectEvents(loaded(0, List.of(ARAGO), List.of()));
        fixture(SchoolDirectory.class)
                .given(loaded(0, List.of(ARAGO), List.of()))
                .when(load(0, List.of(ARAGO)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_import_is_published_once_all_its_parts_came() {
        fixture(SchoolDirectory.class)
                .given(loaded(0, List.of(ARAGO), List.of()), loaded(1, List.of(TILLEULS), List.of(SHIPPED)))
                .when(publish(IMPORT, 2, 0))
                .expectEvents(published(1));
        fixture(SchoolDirectory.class)
                .given(loaded(0, List.of(ARAGO), List.of()), published(1))
                .when(publish(IMPORT, 1, 0))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        refused(new ImportIncomplete(), publish(IMPORT, 2, 0), loaded(0, List.of(ARAGO), List.of()));
    }

    @Test
    void an_import_compared_with_an_older_list_is_not_published() {
        refused(new ListMoved(), publish(OTHER, 1, 0), loaded(0, List.of(ARAGO), List.of()), published(1));
    }

    @Test
    void a_part_keeps_to_its_size() {
        fixture(SchoolDirectory.class)
                .givenNoPriorActivity()
                .when(load(0, Collections.nCopies(LoadSchools.MOST + 1, ARAGO)))
                .expectException(Refused.class)
                .expectExceptionDetails(new NoSuchPart());
    }

    @Test
    void what_was_loaded_is_offered_from_its_publication_on_and_closed_schools_no_more() {
        EventStore log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        SchoolList schools = new RecordedSchools(log);
        assertThat(schools.offers(SHIPPED)).isTrue();
        assertThat(schools.offers("NOT_IN_SCHOOL")).isTrue();
        assertThat(schools.offers("UNLISTED")).isTrue();

        append(log, 0, loaded(0, List.of(ARAGO), List.of(SHIPPED)));
        assertThat(schools.offers(ARAGO.code())).isFalse();
        assertThat(schools.offers(SHIPPED)).isTrue();

        append(log, 1, published(1));
        assertThat(schools.offers(ARAGO.code())).isTrue();
        assertThat(schools.offers(SHIPPED)).isFalse();
        assertThat(new RecordedSchools(log).offers(SHIPPED)).isFalse();
    }

    private static void append(EventStore log, long number, Object event) {
        log.publish(new GenericDomainEventMessage<>("SchoolDirectory", LIST.toString(), number, event));
    }

    private static LoadSchools load(int part, List<SchoolEntry> listed) {
        return new LoadSchools(LIST, IMPORT, part, listed, List.of(), SECRETARIAT);
    }

    private static SchoolsLoaded loaded(int part, List<SchoolEntry> listed, List<String> closed) {
        return new SchoolsLoaded(LIST, IMPORT, part, listed, closed, SECRETARIAT, NOW);
    }

    private static PublishSchools publish(SchoolImportId importId, int parts, int basedOn) {
        return new PublishSchools(LIST, importId, parts, basedOn, CHANGES, SECRETARIAT);
    }

    private static SchoolListPublished published(int revision) {
        return new SchoolListPublished(LIST, IMPORT, revision, CHANGES, SECRETARIAT, NOW);
    }

    private static void refused(Refusal refusal, Object command, Object... before) {
        fixture(SchoolDirectory.class)
                .given(before)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
