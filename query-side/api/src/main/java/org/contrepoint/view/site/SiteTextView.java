package org.contrepoint.view.site;

import org.contrepoint.site.SiteId;
import org.contrepoint.site.TextKind;

/**
 * One of a site's texts as it is now.
 *
 * @param language the one that it is written in
 * @param markdown never empty
 */
public record SiteTextView(SiteId siteId, TextKind kind, String language, int version, String markdown) {}
