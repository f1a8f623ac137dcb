package org.contrepoint.platform.parking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.contrepoint.platform.database.DatabaseConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What cannot be handled waits for a person, and nothing else waits for it. */
@AutoConfiguration(after = DatabaseConfiguration.class, before = AxonAutoConfiguration.class)
public class ParkingConfiguration {

    private static final int MOST_SEQUENCES = 100_000;
    private static final int LONGEST_SEQUENCE = 10_000;
    /** Groups that no property gives a queue to, and that react to events without being sagas. */
    private static final List<String> REACTIONS = List.of("erasure", "file-erasure", "mails");

    @Bean
    ParkingQueues parkingQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterSchema schema,
            Serializer defaultSerializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return group -> JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .genericSerializer(defaultSerializer)
                .eventSerializer(eventSerializer)
                .maxSequences(MOST_SEQUENCES)
                .maxSequenceSize(LONGEST_SEQUENCE)
                .build();
    }

    @Bean
    SagaLanes sagaLanes(
            DataSource dataSource,
            ParkingQueues queues,
            PlatformTransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            List<CorrelationDataProvider> provenance) {
        JdbcClient database = JdbcClient.create(dataSource);
        Attempt attempt = new Attempt(transactions, provenance);
        Map<String, SagaParking> lanes = new LinkedHashMap<>();
        for (SagaGroup group : SagaGroup.ALL) {
            EventSequence sequences = new EventSequence(group.property(), eventSerializer);
            lanes.put(group.name(), new SagaParking(group, queues.of(group.name()), sequences, attempt, database));
        }
        return new SagaLanes(lanes);
    }

    @Bean
    ConfigurerModule parking(SagaLanes lanes, ParkingQueues queues) {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerDefaultDeadLetterPolicy(
                    axon -> (letter, failure) -> Decisions.enqueue(ParkedCause.of(failure)));
            REACTIONS.forEach(group -> processing.registerDeadLetterQueue(group, axon -> queues.of(group)));
            lanes.byGroup().forEach((group, lane) -> processing.registerHandlerInterceptor(group, axon -> lane));
        });
    }

    @Bean
    DeadLetters deadLetters(
            DataSource dataSource, Configuration axon, TransactionManager transactions, SagaLanes lanes) {
        return new DeadLetters(JdbcClient.create(dataSource), axon, transactions, lanes.byGroup());
    }

    @Bean
    Processors processors(Configuration axon) {
        return new Processors(axon);
    }

    /** Makes the queue of a group. */
    interface ParkingQueues {
        SequencedDeadLetterQueue<EventMessage<?>> of(String group);
    }

    /** The parking of each group of sagas. */
    record SagaLanes(Map<String, SagaParking> byGroup) {}
}
