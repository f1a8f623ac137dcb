package org.contrepoint.view.request;

import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/** The request that follows another in a filtered sas, or the first one. Answer: its {@link RequestLine}, or nothing. */
public record FindNext(QueueFilter filter, @Nullable RequestId after) {}
