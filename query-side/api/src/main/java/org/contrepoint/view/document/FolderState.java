package org.contrepoint.view.document;

/** How a folder stands for one document type, in the order of urgency. */
public enum FolderState {
    /** Required, and never handed in. */
    MISSING,
    /** Staff asked for another one. */
    TO_CORRECT,
    /** The last one was refused, and none is valid. */
    REFUSED,
    EXPIRED,
    /** Valid, for thirty more days at the most. */
    EXPIRING,
    /** Waits in the sas. */
    WAITING,
    ACCEPTED,
    /** The school does without it. */
    EXCUSED,
    /** Not required, and not handed in. */
    OPTIONAL
}
