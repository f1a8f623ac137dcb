package org.contrepoint.view.account;

import org.contrepoint.actor.Role;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The logins of the school, by name, fifty a page. Answer: an {@link AccountList}.
 *
 * @param search part of a name or of an identifier, whatever the accents; empty for all
 * @param role only those of a role
 * @param site only those that may act for a site
 * @param closed only closed ones, or only the others; null for both
 * @param page from 0
 */
public record ListAccounts(
        String search,
        @Nullable Role role,
        @Nullable SiteId site,
        @Nullable Boolean closed,
        int page) {}
