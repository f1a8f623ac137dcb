package org.contrepoint.domain.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.school.SchoolDirectoryId;
import org.contrepoint.school.SchoolEntry;
import org.contrepoint.school.SchoolImportId;
import org.contrepoint.school.SchoolListPublished;
import org.contrepoint.school.SchoolsLoaded;
import org.contrepoint.student.School;
import org.contrepoint.student.Schools;
import org.springframework.stereotype.Component;

/**
 * Reads the list of schools from the log, on top of the short list that the portal is shipped with: a school can be
 * chosen as soon as its import is in force, and not after it was closed. Only numbers are kept in memory.
 */
@Component
final class RecordedSchools implements SchoolList {
    private static final String DIRECTORY = SchoolDirectoryId.NATIONAL.toString();

    private final EventStore events;
    private final Set<String> open =
            Schools.all().stream().map(School::code).collect(Collectors.toCollection(HashSet::new));
    private final Map<SchoolImportId, List<Part>> loaded = new HashMap<>();
    private long upTo = -1;

    /** The numbers that one part of an import brings. */
    private record Part(List<String> listed, List<String> closed) {}

    RecordedSchools(EventStore events) {
        this.events = events;
    }

    @Override
    public synchronized boolean offers(String code) {
        if (Schools.NOT_IN_SCHOOL.equals(code) || Schools.UNLISTED.equals(code)) {
            return true;
        }
        if (events.lastSequenceNumberFor(DIRECTORY).orElse(-1L) > upTo) {
            goOn();
        }
        return open.contains(code);
    }

    private void goOn() {
        events.readEvents(DIRECTORY, upTo + 1).forEachRemaining(event -> {
            switch (event.getPayload()) {
                case SchoolsLoaded part ->
                    loaded.computeIfAbsent(part.importId(), first -> new ArrayList<>())
                            .add(new Part(
                                    part.listed().stream()
                                            .map(SchoolEntry::code)
                                            .toList(),
                                    part.closed()));
                case SchoolListPublished published ->
                    loaded.getOrDefault(published.importId(), List.of()).forEach(this::count);
                default -> {}
            }
            if (event.getPayload() instanceof SchoolListPublished) {
                loaded.clear();
            }
            upTo = event.getSequenceNumber();
        });
    }

    private void count(Part part) {
        open.addAll(part.listed());
        part.closed().forEach(open::remove);
    }
}
