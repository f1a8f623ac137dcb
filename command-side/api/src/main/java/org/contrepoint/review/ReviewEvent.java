package org.contrepoint.review;

import java.time.Instant;

/** What can happen to the review of a request. */
public sealed interface ReviewEvent
        permits ReviewOpened,
                ReviewClaimed,
                ReviewReleased,
                ReviewDecided,
                CorrectionRequested,
                ItemsRevised,
                ItemsSettled,
                ItemsReplaced,
                RequestWithdrawn,
                RequestLapsed,
                StaffReminded,
                FamilyReminded,
                ReviewParked,
                RetryRequested,
                ReviewClosed,
                ReviewReopened {
    RequestId requestId();

    Instant at();
}
