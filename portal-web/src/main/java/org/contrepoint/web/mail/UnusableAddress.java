package org.contrepoint.web.mail;

/** A mail that no server would take: its address is none. What was written there is not repeated. */
public final class UnusableAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableAddress() {
        super("a mail's headers hold what they must not");
    }
}
