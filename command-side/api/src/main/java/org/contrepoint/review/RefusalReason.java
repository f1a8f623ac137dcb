package org.contrepoint.review;

/** The coded reasons for which an item is refused or sent back; a text of the officer's goes with it. */
public enum RefusalReason {
    PROOF_MISSING,
    UNREADABLE,
    INCONSISTENT,
    NOT_ENTITLED,
    WRONG_RECORD,
    OTHER
}
