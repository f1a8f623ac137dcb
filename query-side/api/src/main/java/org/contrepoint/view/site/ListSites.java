package org.contrepoint.view.site;

/** Every open site, main site first then by name. Answer: a list of {@link SiteView}. */
public record ListSites() {}
