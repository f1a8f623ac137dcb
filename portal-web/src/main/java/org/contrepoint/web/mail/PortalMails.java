package org.contrepoint.web.mail;

import java.util.Locale;
import org.contrepoint.web.page.Messages;
import org.springframework.stereotype.Component;

/**
 * Writes mails from the {@code mail} bundle: {@code mail.<name>.subject} and {@code mail.<name>.text}, whose paragraphs
 * are apart by an empty line. A paragraph that is only an address becomes a link, called {@code mail.<name>.link}.
 */
@Component
public class PortalMails {

    private final Messages messages;

    PortalMails(Messages messages) {
        this.messages = messages;
    }

    /** A mail to somebody who asked for it, or whose security it is about. */
    public Mail write(String name, String to, Locale language, Object... arguments) {
        return write(name, to, language, "mail.signature", arguments);
    }

    /** A mail whose language and frequency its reader chose, and may choose anew. */
    public Mail notice(String name, String to, Locale language, Object... arguments) {
        return write(name, to, language, "mail.signature.notice", arguments);
    }

    private Mail write(String name, String to, Locale language, String footer, Object... arguments) {
        String subject = messages.get(language, "mail." + name + ".subject");
        Letter letter = new Letter(
                language,
                subject,
                messages.get(language, "mail." + name + ".text", arguments),
                messages.get(language, "mail." + name + ".link"),
                messages.get(language, footer));
        return new Mail(to, subject, letter.text(), letter.html(), null);
    }
}
