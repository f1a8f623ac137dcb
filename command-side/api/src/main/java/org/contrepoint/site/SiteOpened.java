package org.contrepoint.site;

import java.time.Instant;
import org.contrepoint.message.EventName;

/** An establishment opened. */
@EventName("contrepoint.site.opened")
public record SiteOpened(SiteId siteId, String name, String city, Instant at) implements SiteEvent {}
