package org.contrepoint.account;

/** How somebody is invited to use their login. */
public enum InvitationMeans {
    /** A link, by mail. */
    MAIL,
    /** A code, on a printed letter. */
    LETTER
}
