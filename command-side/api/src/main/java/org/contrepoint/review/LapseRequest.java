package org.contrepoint.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Closes a request whose correction did not come in time (« classée sans suite »). */
public record LapseRequest(@TargetAggregateIdentifier RequestId requestId) {}
