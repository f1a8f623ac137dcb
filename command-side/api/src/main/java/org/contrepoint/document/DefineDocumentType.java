package org.contrepoint.document;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.site.SiteId;

/** Adds a document type to what a site asks for, or changes it. What was accepted before keeps its end. */
public record DefineDocumentType(
        @TargetAggregateIdentifier DocumentTypeId typeId, SiteId siteId, DocumentTypeTerms terms, Actor by) {}
