package org.contrepoint.site;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens an establishment. */
public record OpenSite(@TargetAggregateIdentifier SiteId siteId, String name, String city) {

    /** The most characters that a name, or the name of a town, may have. */
    public static final int LONGEST_NAME = 80;
}
