package org.contrepoint.review;

import java.time.Instant;

/** What can happen to the review of a request. */
public sealed interface ReviewEvent
        permits ReviewOpened,
                ReviewClaimed,
                ReviewReleased,
                ReviewDecided,
                CorrectionRequested,
                ItemsSettled,
                ItemsReplaced,
                RequestWithdrawn,
                RequestLapsed,
                StaffReminded,
                ReviewParked,
                ReviewClosed {
    RequestId requestId();

    Instant at();
}
