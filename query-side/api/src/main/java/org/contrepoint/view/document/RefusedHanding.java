package org.contrepoint.view.document;

import java.time.Instant;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/** Why the last one was refused. */
public record RefusedHanding(
        RequestId requestId,
        @Nullable RefusalReason reason,
        @Nullable String text,
        Instant at) {}
