package org.contrepoint.school;

import java.time.Instant;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/** One part of an import came; it counts once the import is published. */
@EventName("contrepoint.school.loaded")
public record SchoolsLoaded(
        SchoolDirectoryId directoryId,
        SchoolImportId importId,
        int part,
        List<SchoolEntry> listed,
        List<String> closed,
        Actor by,
        Instant at)
        implements SchoolEvent {}
