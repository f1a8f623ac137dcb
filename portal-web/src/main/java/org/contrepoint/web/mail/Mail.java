package org.contrepoint.web.mail;

/**
 * A mail, in words and as a page. Its texts name nobody.
 *
 * @param to the address
 */
public record Mail(String to, String subject, String text, String html) {

    /** Says neither who gets it nor what it holds. */
    @Override
    public String toString() {
        return "Mail";
    }
}
