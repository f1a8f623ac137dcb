package org.contrepoint.view.request;

import org.contrepoint.review.RequestId;

/** How long families wait for an answer. Answer: a {@link WaitingTime}, or nothing for a request that does not exist. */
public record FindWaitingTime(RequestId requestId) {}
