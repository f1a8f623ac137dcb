package org.contrepoint.view.request;

import java.time.Instant;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;

/**
 * A request for which the software gave up a step.
 *
 * @param step the command that failed
 */
public record ParkedRequest(RequestId requestId, SiteId siteId, String step, int attempts, Instant at) {}
