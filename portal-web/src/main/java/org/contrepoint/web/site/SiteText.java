package org.contrepoint.web.site;

/**
 * A text of a site, ready for a page.
 *
 * @param html safe HTML
 * @param language the one that it is written in
 */
public record SiteText(String html, String language) {}
