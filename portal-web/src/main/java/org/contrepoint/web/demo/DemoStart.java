package org.contrepoint.web.demo;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.demo.LoadRecord.Load;
import org.contrepoint.web.message.Queries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Loads the demo school at the first start, takes up a load that was cut short, and leaves alone a database that holds
 * anything else. Whoever listens for the start at a later {@link Order} finds the school complete.
 */
@Component
@Profile("demo")
class DemoStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final LoadRecord loads;
    private final DemoLoad load;
    private final DemoSender sender;
    private final Queries queries;
    private final LoadProgress progress;
    private final ObjectProvider<Scheduler> scheduler;
    private final InstantSource clock;
    private final String size;
    private final Sinks.Empty<Void> closing = Sinks.empty();

    DemoStart(
            LoadRecord loads,
            DemoLoad load,
            DemoSender sender,
            Queries queries,
            LoadProgress progress,
            ObjectProvider<Scheduler> scheduler,
            InstantSource clock,
            @Value("${contrepoint.demo.size:small}") String size) {
        this.loads = loads;
        this.load = load;
        this.sender = sender;
        this.queries = queries;
        this.progress = progress;
        this.scheduler = scheduler;
        this.clock = clock;
        this.size = size;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void start() {
        Load known = loads.find().block();
        if (known == null && schoolIsEmpty()) {
            load(loads.begin(DemoSize.named(size), clock.instant()), false);
        } else if (known == null) {
            LOG.warn("This database holds a school already: the demo school is not loaded into it");
        } else if (!known.finished()) {
            LOG.info("Taking up the load of the demo school where it was cut short");
            load(Mono.just(known), true);
        } else if (known.size() != DemoSize.named(size)) {
            LOG.warn("The demo school here was loaded at another size; choose another data folder for this one");
        }
        progress.over();
    }

    /** Deadlines wait meanwhile: a past that is still being told must not remind anybody of anything. */
    private void load(Mono<Load> which, boolean again) {
        scheduler.ifAvailable(Scheduler::pause);
        try {
            which.map(it -> DemoSchools.generate(DemoSchools.SEED, it.size(), it.reference()))
                    .flatMap(load::run)
                    .then(loads.finish())
                    .takeUntilOther(closing.asMono())
                    .block(LONGEST);
        } finally {
            scheduler.ifAvailable(Scheduler::resume);
        }
        if (!again && !sender.refusals().isEmpty()) {
            LOG.warn("Rules refused commands of the demo school: {}", sender.refusals());
        }
    }

    /** Ctrl-C in the middle of the load: the next start takes it up again. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        closing.tryEmitEmpty();
    }

    private boolean schoolIsEmpty() {
        return Boolean.TRUE.equals(
                queries.list(new ListSites(), SiteView.class).map(List::isEmpty).block());
    }
}
