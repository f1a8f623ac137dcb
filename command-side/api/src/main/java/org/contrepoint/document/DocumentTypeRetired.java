package org.contrepoint.document;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.site.SiteId;

/** A site asks for a document no longer. */
@EventName("contrepoint.document-type.retired")
public record DocumentTypeRetired(DocumentTypeId typeId, SiteId siteId, Actor by, Instant at)
        implements DocumentTypeEvent {}
