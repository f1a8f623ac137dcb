package org.contrepoint.domain.family;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.site.SiteId;
import org.springframework.stereotype.Component;

/** Reads families from the log, where a family that was erased a moment ago is erased. */
@Component
class LoggedFamilies implements Families {
    private final EventStore log;

    LoggedFamilies(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<SiteId> siteOf(FamilyId familyId) {
        List<?> story = log.readEvents(familyId.toString())
                .asStream()
                .map(EventMessage::getPayload)
                .toList();
        boolean erased = story.stream().anyMatch(FamilyErased.class::isInstance);
        return story.stream()
                .filter(FamilyRegistered.class::isInstance)
                .map(FamilyRegistered.class::cast)
                .filter(registered -> !erased)
                .map(FamilyRegistered::siteId)
                .findFirst();
    }
}
