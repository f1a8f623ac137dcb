package org.contrepoint.web.page;

import org.springframework.context.MessageSource;

/** The sentences of the portal, for tests of what says them. */
public final class AllMessages {

    private static final MessageSource SOURCE = Messages.bundles();

    private AllMessages() {}

    public static MessageSource source() {
        return SOURCE;
    }

    public static Messages get() {
        return new Messages(SOURCE);
    }
}
