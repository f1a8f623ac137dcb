package org.contrepoint.view.site;

import org.contrepoint.site.SiteId;
import org.contrepoint.site.TextKind;

/**
 * What a site says in words of its own, in a language or, where it says nothing in that one, in French. Answer: a
 * {@link SiteTextView}, or nothing where the standard text holds.
 */
public record FindSiteText(SiteId siteId, TextKind kind, String language) {}
