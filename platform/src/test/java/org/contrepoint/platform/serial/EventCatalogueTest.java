package org.contrepoint.platform.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.contrepoint.message.EventName;
import org.contrepoint.student.StudentIdentityProposed;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void every_event_of_the_contracts_has_a_name_of_its_own() {
        EventCatalogue catalogue = EventCatalogue.complete();

        assertThat(catalogue.events()).hasSizeGreaterThan(25);
        assertThat(catalogue.named("contrepoint.student.identity-proposed")).contains(StudentIdentityProposed.class);
    }

    @Test
    void an_event_without_a_name_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EventCatalogue.of(Nameless.class))
                .withMessageContaining("@EventName");
    }

    @Test
    void two_events_of_the_same_name_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EventCatalogue.of(Twins.class))
                .withMessageContaining("test.twin");
    }

    sealed interface Nameless permits Unnamed {}

    record Unnamed() implements Nameless {}

    sealed interface Twins permits Castor, Pollux {}

    @EventName("test.twin")
    record Castor() implements Twins {}

    @EventName("test.twin")
    record Pollux() implements Twins {}
}
