package org.contrepoint.web.mail;

import org.contrepoint.web.page.AllMessages;
import org.springframework.mock.env.MockEnvironment;

/** What writes mails, for tests of what they say. */
public final class MailTexts {

    private MailTexts() {}

    public static PortalMails mails() {
        return new PortalMails(AllMessages.get());
    }

    /** The address of a portal that people reach there. */
    public static PublicAddress address(String root) {
        return new PublicAddress(new MockEnvironment().withProperty("contrepoint.public-url", root));
    }
}
