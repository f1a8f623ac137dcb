package org.contrepoint.view.request;

import org.contrepoint.review.RequestId;

/**
 * One request with its lines. Answer: a {@link RequestView}, or nothing. Also answered as a subscription, which is how a
 * page waits for what it has just sent.
 */
public record FindRequest(RequestId requestId) {}
