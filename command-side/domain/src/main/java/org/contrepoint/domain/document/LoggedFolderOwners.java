package org.contrepoint.domain.document;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.student.StudentRegistered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the owner's own events: a family that lost a student a moment ago hands nothing in for it. */
@Component
class LoggedFolderOwners implements FolderOwners {
    private final EventStore log;

    LoggedFolderOwners(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<Owner> of(FolderId folderId) {
        return Optional.ofNullable(log.readEvents(folderId.person())
                .asStream()
                .reduce(null, LoggedFolderOwners::after, (one, other) -> other));
    }

    /** Most events of a record say nothing about whose it is, and are not even decrypted. */
    private static @Nullable Owner after(@Nullable Owner known, EventMessage<?> message) {
        Class<?> type = message.getPayloadType();
        if (type == StudentRegistered.class) {
            return of((StudentRegistered) message.getPayload());
        }
        if (type == FamilyRegistered.class) {
            FamilyRegistered registered = (FamilyRegistered) message.getPayload();
            return new Owner(registered.siteId(), List.of(registered.familyId()), false);
        }
        return known != null && type == FamilyErased.class ? new Owner(known.siteId(), known.families(), true) : known;
    }

    /** Once the student's key is destroyed the log says nothing of them any more. */
    private static Owner of(StudentRegistered registered) {
        return new Owner(
                registered.siteId(), registered.families(), registered.values().isEmpty());
    }
}
