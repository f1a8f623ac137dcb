package org.contrepoint.review.batch;

import org.contrepoint.review.RequestId;

/**
 * One request of a batch.
 *
 * @param revision the revision that the officer saw
 */
public record BatchEntry(RequestId requestId, int revision) {}
