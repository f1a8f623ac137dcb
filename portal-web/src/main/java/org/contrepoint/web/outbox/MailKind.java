package org.contrepoint.web.outbox;

import java.util.Locale;

/** What a mail tells. */
public enum MailKind {
    /** The family's request is closed. */
    ANSWER,
    /** Some of its lines are decided, and the others still wait. */
    PARTIAL_ANSWER,
    CORRECTION(true),
    CORRECTION_DUE(true),
    LAPSED(true),
    REOPENED,
    FAMILY_DIGEST,
    NEW_REQUEST,
    REVISED_REQUEST,
    OVERDUE_REQUEST,
    STAFF_DIGEST,
    PASSWORD_CHANGED(true),
    INVITATION(true),
    TEST(true);

    private final boolean always;

    MailKind() {
        this(false);
    }

    MailKind(boolean always) {
        this.always = always;
    }

    /** Whether it is sent whatever its reader prefers: no request is left without an answer (domain.md, rule 14). */
    boolean always() {
        return always;
    }

    /** Its name in the message bundle. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
