package org.contrepoint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.domain.review.ApprovalSaga;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CommandSideConfigurationTest {
    private final ApplicationContextRunner process = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CommandSideConfiguration.class))
            .withBean(EventStore.class, CommandSideConfigurationTest::emptyLog);

    @Test
    void a_process_has_the_command_side_unless_its_roles_say_otherwise() {
        process.run(context -> {
            assertThat(context.getBeanNamesForAnnotation(Aggregate.class))
                    .containsExactlyInAnyOrder(
                            "account",
                            "batch",
                            "delegation",
                            "family",
                            "guardian",
                            "policyBook",
                            "review",
                            "site",
                            "student",
                            "task");
            assertThat(context).hasSingleBean(ApprovalSaga.class);
        });
    }

    private static EventStore emptyLog() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    @Test
    void a_process_without_the_role_decides_nothing() {
        process.withPropertyValues("contrepoint.roles=web,query")
                .run(context -> assertThat(context.getBeanNamesForAnnotation(Aggregate.class))
                        .isEmpty());
    }
}
