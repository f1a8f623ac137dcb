package org.contrepoint.web.places;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrepoint.student.Schools;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.school.ListSchoolImports;
import org.contrepoint.view.school.ListSchools;
import org.contrepoint.view.school.SchoolImportView;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What schools are called. Records name them by number on almost every page, so the whole list is kept here, and read
 * anew when an import is published.
 */
@Component
public class SchoolNames implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolNames.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final Queries queries;
    private volatile Known known = new Known(0, shipped());
    private @Nullable Disposable watching;

    /** The list as of one revision. */
    private record Known(int revision, Map<String, SchoolView> schools) {}

    SchoolNames(Queries queries) {
        this.queries = queries;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        Flux<Object> moments = Flux.merge(
                        queries.watch(Set.of(Topics.schools())), Flux.interval(Duration.ZERO, LOOK_AGAIN))
                .cast(Object.class);
        watching = moments.onBackpressureLatest()
                .concatMap(moment -> refresh(), 1)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, AFTER_A_FAILURE))
                .subscribe(done -> {}, failure -> LOG.warn("school names are not read anew any more"));
    }

    @Override
    public void destroy() {
        if (watching != null) {
            watching.dispose();
        }
    }

    /** A school, closed or not. */
    public Optional<SchoolView> find(String code) {
        return Optional.ofNullable(known.schools().get(code));
    }

    /** Every school ever listed. */
    public Collection<SchoolView> all() {
        return known.schools().values();
    }

    /** Reads the list anew if it moved, and says which revision is known then. */
    public Mono<Integer> refresh() {
        return queries.list(new ListSchoolImports(), SchoolImportView.class)
                .map(imports -> imports.isEmpty() ? 0 : imports.getFirst().revision())
                .flatMap(revision -> revision == known.revision()
                        ? Mono.just(revision)
                        : pages("")
                                .collect(HashMap<String, SchoolView>::new, SchoolNames::add)
                                .map(schools -> {
                                    known = new Known(revision, Map.copyOf(schools));
                                    return revision;
                                }));
    }

    private Flux<List<SchoolView>> pages(String first) {
        return page(first)
                .expand(page -> page.size() < ListSchools.PAGE
                        ? Mono.empty()
                        : page(page.getLast().code()));
    }

    private Mono<List<SchoolView>> page(String after) {
        return queries.list(new ListSchools(after), SchoolView.class);
    }

    private static void add(Map<String, SchoolView> schools, List<SchoolView> page) {
        page.forEach(school -> schools.put(school.code(), school));
    }

    private static Map<String, SchoolView> shipped() {
        Map<String, SchoolView> schools = new HashMap<>();
        Schools.all()
                .forEach(school -> schools.put(
                        school.code(), new SchoolView(school.code(), school.name(), "", "", school.city(), false)));
        return Map.copyOf(schools);
    }
}
