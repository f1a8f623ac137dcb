package org.contrepoint.site;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;

/**
 * Writes one of a site's texts anew.
 *
 * @param language {@code fr} or {@code en}
 * @param markdown the whole text; empty goes back to the standard one
 * @param version the one that its author had before them; 0 while there is none
 */
public record EditText(
        @TargetAggregateIdentifier SiteId siteId,
        TextKind kind,
        String language,
        String markdown,
        int version,
        Actor by) {

    /** The most characters that a text may have. */
    public static final int LONGEST = 8_000;
}
