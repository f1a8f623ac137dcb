package org.contrepoint.document;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.site.SiteId;

/** A site asks for a document. */
@EventName("contrepoint.document-type.defined")
public record DocumentTypeDefined(DocumentTypeId typeId, SiteId siteId, DocumentTypeTerms terms, Actor by, Instant at)
        implements DocumentTypeEvent {}
