package org.contrepoint.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class DemoClockTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final Instant THEN = Instant.parse("2026-10-14T07:53:20Z");
    private static final Map<String, String> DATED = Map.of(DemoClock.AT, THEN.toString());
    private final DemoClock clock = new DemoClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_a_dated_command_causes_happens_on_its_date() {
        assertThat(during(new GenericCommandMessage<>("claim", DATED))).isEqualTo(THEN);
    }

    @Test
    void everything_else_happens_now() {
        assertThat(during(new GenericCommandMessage<>("claim"))).isEqualTo(NOW);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void a_deadline_fires_now_though_an_event_of_the_past_set_it() {
        var deadline = new GenericDeadlineMessage<>("lapse", "request").withMetaData(DATED);

        assertThat(during(deadline)).isEqualTo(NOW);
        assertThat(new DemoConfiguration().demoDates().correlationDataFor(deadline))
                .isEmpty();
    }

    private Instant during(Message<?> message) {
        return DefaultUnitOfWork.startAndGet(message)
                .executeWithResult(clock::instant)
                .getPayload();
    }
}
