package org.contrepoint.view.account;

import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The account behind what a person types to log in. Answer: an {@link AccountView}, or nothing.
 *
 * @param site the site chosen; when none was, the login must be the only one of its name
 */
public record FindLogin(@Nullable SiteId site, String login) {}
