package org.contrepoint.web.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail, in words and as a page. Its texts name nobody.
 *
 * @param to one address
 * @param messageId by which the recipient's server knows a mail that comes twice; none lets it be made up
 */
public record Mail(
        String to,
        String subject,
        String text,
        String html,
        @Nullable String messageId) {

    /** Nothing that becomes a header may begin another one. */
    public Mail {
        checkAddress(to);
        checkHeader(subject);
        if (messageId != null) {
            checkHeader(messageId);
        }
    }

    /** The same mail under a lasting id. */
    public Mail known(String id) {
        return new Mail(to, subject, text, html, id);
    }

    private static void checkAddress(String address) {
        checkHeader(address);
        try {
            new InternetAddress(address, true);
        } catch (AddressException malformed) {
            throw new UnusableAddress();
        }
    }

    private static void checkHeader(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableAddress();
        }
    }

    /** Says neither who gets it nor what it holds. */
    @Override
    public String toString() {
        return "Mail";
    }
}
