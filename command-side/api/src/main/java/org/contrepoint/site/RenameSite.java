package org.contrepoint.site;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Calls an establishment otherwise, or puts its town right. */
public record RenameSite(@TargetAggregateIdentifier SiteId siteId, String name, String city) {}
