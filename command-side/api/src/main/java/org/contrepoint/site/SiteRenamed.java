package org.contrepoint.site;

import java.time.Instant;
import org.contrepoint.message.EventName;

/** An establishment has another name, or another town, from now on. */
@EventName("contrepoint.site.renamed")
public record SiteRenamed(SiteId siteId, String name, String city, Instant at) implements SiteEvent {}
