package org.contrepoint.school;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Puts an import into force, all parts at once. Sending it twice changes nothing.
 *
 * @param parts how many there are
 * @param basedOn the revision of the list that the import was compared with
 */
public record PublishSchools(
        @TargetAggregateIdentifier SchoolDirectoryId directoryId,
        SchoolImportId importId,
        int parts,
        int basedOn,
        SchoolChanges changes,
        Actor by) {}
