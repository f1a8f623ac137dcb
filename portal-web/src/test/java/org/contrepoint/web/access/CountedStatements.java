package org.contrepoint.web.access;

import io.r2dbc.proxy.ProxyConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Counts the statements that pages are made with. */
@Configuration(proxyBeanMethods = false)
public class CountedStatements {

    private final AtomicInteger statements = new AtomicInteger();

    @Bean
    DatabaseClient databaseClient(ConnectionFactory connections) {
        return DatabaseClient.create(ProxyConnectionFactory.builder(connections)
                .onAfterQuery(
                        execution -> statements.addAndGet(execution.getQueries().size()))
                .build());
    }

    /** How many there were so far. */
    public int sofar() {
        return statements.get();
    }
}
