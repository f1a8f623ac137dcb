package org.contrepoint.domain.document;

import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.document.DocumentTypeDefined;
import org.contrepoint.document.DocumentTypeEvent;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeRetired;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a type's own events: a view could still show one that was retired a moment ago. */
@Component
class LoggedDocumentTypes implements DocumentTypes {
    private final EventStore log;

    LoggedDocumentTypes(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<AskedFor> find(DocumentTypeId typeId) {
        return Optional.ofNullable(log.readEvents(typeId.toString())
                .asStream()
                .map(EventMessage::getPayload)
                .filter(DocumentTypeEvent.class::isInstance)
                .map(DocumentTypeEvent.class::cast)
                .reduce(null, LoggedDocumentTypes::after, (one, other) -> other));
    }

    private static @Nullable AskedFor after(@Nullable AskedFor known, DocumentTypeEvent event) {
        return switch (event) {
            case DocumentTypeDefined defined -> new AskedFor(defined.siteId(), defined.terms(), false);
            case DocumentTypeRetired _ -> known == null ? null : new AskedFor(known.siteId(), known.terms(), true);
        };
    }
}
