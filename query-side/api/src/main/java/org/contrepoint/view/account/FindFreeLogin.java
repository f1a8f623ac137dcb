package org.contrepoint.view.account;

import org.contrepoint.site.SiteId;

/**
 * A login name that nobody has at a site: the one wanted, or the same with a number. Answer: a {@link String}.
 *
 * @param wanted at least three letters
 */
public record FindFreeLogin(SiteId site, String wanted) {}
