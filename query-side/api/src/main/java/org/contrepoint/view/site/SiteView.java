package org.contrepoint.view.site;

import org.contrepoint.site.SiteId;

/** An establishment. */
public record SiteView(SiteId siteId, String name, String city) {}
