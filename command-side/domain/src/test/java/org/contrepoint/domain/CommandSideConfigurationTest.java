package org.contrepoint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.domain.review.ApprovalSaga;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Axon leaves out what it was not told of without a word, so this counts the aggregates. */
class CommandSideConfigurationTest {
    private final ApplicationContextRunner process = new ApplicationContextRunner()
            .withUserConfiguration(OnItsOwn.class)
            .withPropertyValues("axon.axonserver.enabled=false")
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(Serializer.class, () -> Jackson3Serializer.builder().build(), bean -> bean.setPrimary(true))
            .withBean("aggregateCache", Cache.class, WeakReferenceCache::new)
            .withBean(EventStorageEngine.class, InMemoryEventStorageEngine::new);

    /** Whatever configures itself on this module's class path, as in a running process. */
    @EnableAutoConfiguration
    static class OnItsOwn {}

    @Test
    void a_process_has_the_command_side_unless_its_roles_say_otherwise() {
        process.run(context -> {
            assertThat(context.getBeanNamesForAnnotation(Aggregate.class))
                    .containsExactlyInAnyOrder(
                            "account",
                            "batch",
                            "course",
                            "delegation",
                            "documentType",
                            "family",
                            "folder",
                            "guardian",
                            "guardianLogin",
                            "policyBook",
                            "review",
                            "schoolDirectory",
                            "site",
                            "student",
                            "task");
            assertThat(context).hasSingleBean(ApprovalSaga.class);
        });
    }

    @Test
    void a_process_without_the_role_decides_nothing() {
        process.withPropertyValues("contrepoint.roles=web,query")
                .run(context -> assertThat(context.getBeanNamesForAnnotation(Aggregate.class))
                        .isEmpty());
    }
}
