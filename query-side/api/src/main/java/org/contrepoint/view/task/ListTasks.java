package org.contrepoint.view.task;

import java.util.Set;
import org.contrepoint.site.SiteId;

/**
 * Things that need a person without being a request, oldest first for those to do, latest first for those done, a
 * hundred a page. Answer: a {@link TaskPage}.
 *
 * @param page from 0
 */
public record ListTasks(Set<SiteId> sites, boolean done, int page) {}
