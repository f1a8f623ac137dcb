package org.contrepoint.web.demo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the demo puts in the place of the real thing: the clock. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {
    @Bean
    Clock clock(@Value("${contrepoint.time-zone:Europe/Paris}") ZoneId zone) {
        return new DemoClock(Clock.system(zone));
    }

    /** A deadline fires when it fires, even one that an event of the past set. */
    @Bean
    CorrelationDataProvider demoDates() {
        CorrelationDataProvider dates = new SimpleCorrelationDataProvider(DemoClock.AT);
        return message -> message instanceof DeadlineMessage ? Map.of() : dates.correlationDataFor(message);
    }
}
