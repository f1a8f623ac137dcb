package org.contrepoint.view.site;

import org.contrepoint.site.SiteId;
import org.contrepoint.site.TextKind;

/** Every version of a site's text in a language, the latest first. Answer: a list of {@link TextVersion}. */
public record ListTextVersions(SiteId siteId, TextKind kind, String language) {}
