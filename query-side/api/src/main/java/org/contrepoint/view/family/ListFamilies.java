package org.contrepoint.view.family;

import java.util.Set;
import org.contrepoint.site.SiteId;

/**
 * Families of some sites, by name, fifty a page. Answer: a {@link FamilyPage}.
 *
 * @param search part of the name of the family, of a guardian or of a student; empty for all
 * @param page from 0
 */
public record ListFamilies(Set<SiteId> sites, String search, int page) {}
