package org.contrepoint.view.request;

import java.util.List;
import java.util.Map;
import org.contrepoint.review.RequestState;

/**
 * A page of requests.
 *
 * @param total how many match in all
 * @param counts how many of the sites' requests stand in each state
 * @param queue what else is counted; zeros outside the sas
 */
public record RequestPage(
        List<RequestLine> lines,
        int total,
        Map<RequestState, Integer> counts,
        QueueCounts queue,
        int page,
        int pageSize) {}
