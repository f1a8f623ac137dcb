package org.contrepoint.domain.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.Custody;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.StudentRegistered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the owner's own events: a home that was ended a moment ago hands nothing in. */
@Component
class LoggedFolderOwners implements FolderOwners {
    private final EventStore log;

    LoggedFolderOwners(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<Owner> of(FolderId folderId) {
        Story story = new Story();
        log.readEvents(folderId.person()).forEachRemaining(story::tell);
        return Optional.ofNullable(story.site).map(site -> new Owner(site, Map.copyOf(story.homes), story.closed));
    }

    /** Most events of a record say nothing about whose it is, and are not even decrypted. */
    private static final class Story {
        private final Map<FamilyId, Custody> homes = new HashMap<>();
        private @Nullable SiteId site;
        private boolean closed;

        void tell(EventMessage<?> message) {
            Class<?> type = message.getPayloadType();
            if (type == StudentRegistered.class) {
                on((StudentRegistered) message.getPayload());
            } else if (type == HouseholdSet.class) {
                HouseholdSet home = (HouseholdSet) message.getPayload();
                homes.put(home.familyId(), home.custody());
            } else if (type == HouseholdEnded.class) {
                homes.remove(((HouseholdEnded) message.getPayload()).familyId());
            } else if (type == FamilyRegistered.class) {
                on((FamilyRegistered) message.getPayload());
            } else {
                closed |= type == FamilyErased.class;
            }
        }

        /** Once the student's key is destroyed the log says nothing of them any more. */
        private void on(StudentRegistered registered) {
            site = registered.siteId();
            registered.families().forEach(family -> homes.put(family, Custody.FULL));
            closed = registered.values().isEmpty();
        }

        private void on(FamilyRegistered registered) {
            site = registered.siteId();
            homes.put(registered.familyId(), Custody.FULL);
        }
    }
}
