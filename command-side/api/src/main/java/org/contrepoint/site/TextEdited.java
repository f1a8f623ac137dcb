package org.contrepoint.site;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;

/**
 * One of a site's texts was written anew.
 *
 * @param version its number: 1 is the first of this text in this language
 * @param markdown the whole text; empty where the standard one holds again
 */
@EventName("contrepoint.site.text-edited")
public record TextEdited(
        SiteId siteId, TextKind kind, String language, String markdown, int version, Actor by, Instant at)
        implements SiteEvent {}
