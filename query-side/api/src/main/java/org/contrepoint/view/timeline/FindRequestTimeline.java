package org.contrepoint.view.timeline;

import org.contrepoint.review.RequestId;

/** Everything that happened to one request, first to last. Answer: a list of {@link TimelineLine}. */
public record FindRequestTimeline(RequestId requestId) {}
