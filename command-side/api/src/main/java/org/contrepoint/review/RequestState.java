package org.contrepoint.review;

/** Where a request stands (domain.md, "How a request lives"). */
public enum RequestState {
    SUBMITTED,
    UNDER_REVIEW,
    CORRECTION_REQUESTED,
    ACCEPTED,
    PARTLY_ACCEPTED,
    REFUSED,
    WITHDRAWN,
    LAPSED;

    /** Whether nothing can happen to the request any more. */
    public boolean closed() {
        return this != SUBMITTED && this != UNDER_REVIEW && this != CORRECTION_REQUESTED;
    }
}
