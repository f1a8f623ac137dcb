package org.contrepoint.account;

/** When a login is told by mail what concerns it: answers for a family, new requests for staff. */
public enum NoticeFrequency {
    /** As it happens. */
    AT_ONCE,
    /** Once a day, in one mail. */
    DAILY,
    NONE
}
