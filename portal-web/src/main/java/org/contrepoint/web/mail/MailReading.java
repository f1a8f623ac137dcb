package org.contrepoint.web.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail of the demo school, open.
 *
 * @param before its paragraphs up to the link
 * @param link the address in it, if there is one
 * @param after the rest
 */
public record MailReading(
        ReceivedMail received,
        List<String> before,
        @Nullable String link,
        List<String> after) {}
