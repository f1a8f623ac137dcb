package org.contrepoint.site;

/** What can happen to a site. */
public sealed interface SiteEvent permits SiteOpened, SiteRenamed, TextEdited {
    SiteId siteId();
}
