package org.contrepoint.view.request;

import java.util.Set;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;

/**
 * The sas: requests of some sites in the order of their first submission, a hundred a page. Answer: a {@link RequestPage}.
 *
 * @param states those to show
 * @param search part of the name of the person concerned; empty for all
 * @param page from 0
 */
public record ListQueue(Set<SiteId> sites, Set<RequestState> states, String search, int page) {}
