package org.contrepoint.view.request;

import java.util.List;
import java.util.Map;
import org.contrepoint.review.RequestState;

/**
 * A page of requests.
 *
 * @param total how many match in all
 * @param counts how many of the sites' requests stand in each state
 */
public record RequestPage(
        List<RequestLine> lines, int total, Map<RequestState, Integer> counts, int page, int pageSize) {}
