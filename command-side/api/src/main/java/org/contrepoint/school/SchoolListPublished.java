package org.contrepoint.school;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/**
 * An import is in force.
 *
 * @param revision the number of the list, 1 after the first import
 */
@EventName("contrepoint.school.published")
public record SchoolListPublished(
        SchoolDirectoryId directoryId,
        SchoolImportId importId,
        int revision,
        SchoolChanges changes,
        Actor by,
        Instant at)
        implements SchoolEvent {}
