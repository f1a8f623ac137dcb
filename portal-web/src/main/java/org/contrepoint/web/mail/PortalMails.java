package org.contrepoint.web.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.contrepoint.web.page.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes mails from the {@code mail} bundle: {@code mail.<name>.subject} and {@code mail.<name>.text}, whose paragraphs
 * are apart by an empty line. A paragraph that is only an address becomes a link.
 */
@Component
public class PortalMails {

    private final Messages messages;

    PortalMails(Messages messages) {
        this.messages = messages;
    }

    public Mail write(String name, String to, Locale language, Object... arguments) {
        String subject = messages.get(language, "mail." + name + ".subject");
        String text = messages.get(language, "mail." + name + ".text", arguments)
                + "\n\n-- \n"
                + messages.get(language, "mail.signature");
        return new Mail(to, subject, text, html(language, subject, text));
    }

    private static String html(Locale language, String subject, String text) {
        String body = Arrays.stream(text.split("\n\n"))
                .map(paragraph ->
                        paragraph.matches("https?://\\S+") ? link(paragraph) : HtmlUtils.htmlEscape(paragraph))
                .map(paragraph -> "<p>" + paragraph.replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"" + language.getLanguage() + "\"><head><meta charset=\"utf-8\"><title>"
                + HtmlUtils.htmlEscape(subject) + "</title></head>\n<body>\n" + body + "\n</body></html>\n";
    }

    private static String link(String address) {
        String safe = HtmlUtils.htmlEscape(address);
        return "<a href=\"" + safe + "\">" + safe + "</a>";
    }
}
