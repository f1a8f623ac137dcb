package org.contrepoint.school;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Brings one part of an import; nothing of it counts before {@link PublishSchools}. Sending it twice changes nothing.
 *
 * @param part its number, from 0
 * @param listed schools that are new or say something else than before, {@link #MOST} at the most
 * @param closed codes of schools that are closed, {@link #MOST} at the most
 */
public record LoadSchools(
        @TargetAggregateIdentifier SchoolDirectoryId directoryId,
        SchoolImportId importId,
        int part,
        List<SchoolEntry> listed,
        List<String> closed,
        Actor by) {

    /** An event stays small, however long the directory is. */
    public static final int MOST = 1000;
}
