package org.contrepoint.domain.school;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.message.Refused;
import org.contrepoint.school.LoadSchools;
import org.contrepoint.school.PublishSchools;
import org.contrepoint.school.SchoolDirectoryId;
import org.contrepoint.school.SchoolImportId;
import org.contrepoint.school.SchoolListPublished;
import org.contrepoint.school.SchoolRefusal.ImportIncomplete;
import org.contrepoint.school.SchoolRefusal.ListMoved;
import org.contrepoint.school.SchoolRefusal.NoSuchPart;
import org.contrepoint.school.SchoolsLoaded;
import org.jspecify.annotations.Nullable;

/**
 * The list of schools takes an import part by part, and puts it into force all at once: whoever reads the list never
 * meets half an import.
 */
@Aggregate(cache = "aggregateCache")
class SchoolDirectory {
    /** Axon reads it. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable SchoolDirectoryId directoryId;

    private final Map<SchoolImportId, Set<Integer>> loaded = new HashMap<>();
    private final Set<SchoolImportId> published = new HashSet<>();
    private int revision;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void load(LoadSchools command, Clock clock) {
        if (!command.directoryId().equals(SchoolDirectoryId.NATIONAL)
                || command.part() < 0
                || Math.max(command.listed().size(), command.closed().size()) > LoadSchools.MOST) {
            throw new Refused(new NoSuchPart());
        }
        if (!published.contains(command.importId())
                && !parts(command.importId()).contains(command.part())) {
            apply(new SchoolsLoaded(
                    command.directoryId(),
                    command.importId(),
                    command.part(),
                    List.copyOf(command.listed()),
                    List.copyOf(command.closed()),
                    command.by(),
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(SchoolsLoaded event) {
        directoryId = event.directoryId();
        loaded.computeIfAbsent(event.importId(), first -> new HashSet<>()).add(event.part());
    }

    @CommandHandler
    void publish(PublishSchools command, Clock clock) {
        if (published.contains(command.importId())) {
            return;
        }
        if (command.basedOn() != revision) {
            throw new Refused(new ListMoved());
        }
        if (command.parts() < 1 || parts(command.importId()).size() != command.parts()) {
            throw new Refused(new ImportIncomplete());
        }
        apply(new SchoolListPublished(
                command.directoryId(),
                command.importId(),
                revision + 1,
                command.changes(),
                command.by(),
                clock.instant()));
    }

    @EventSourcingHandler
    void on(SchoolListPublished event) {
        revision = event.revision();
        published.add(event.importId());
        loaded.clear();
    }

    private Set<Integer> parts(SchoolImportId importId) {
        return loaded.getOrDefault(importId, Set.of());
    }
}
