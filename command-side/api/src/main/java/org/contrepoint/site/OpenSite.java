package org.contrepoint.site;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens an establishment. */
public record OpenSite(@TargetAggregateIdentifier SiteId siteId, String name, String city) {}
