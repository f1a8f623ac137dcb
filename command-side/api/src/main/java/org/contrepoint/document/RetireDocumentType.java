package org.contrepoint.document;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/** A site asks for this no longer. What was handed in stays. */
public record RetireDocumentType(@TargetAggregateIdentifier DocumentTypeId typeId, Actor by) {}
