package org.contrepoint.family;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.site.SiteId;

/** Registers a household at a site. */
public record RegisterFamily(@TargetAggregateIdentifier FamilyId familyId, SiteId siteId, String name) {}
