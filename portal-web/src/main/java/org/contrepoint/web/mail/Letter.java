package org.contrepoint.web.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail says, to be read in words or as a page: no image, nothing fetched from anywhere, colours that follow the
 * reader's.
 *
 * @param body paragraphs, apart by an empty line
 * @param link what the address in it is called
 */
record Letter(Locale language, String subject, String body, String link, String footer) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    String text() {
        String said = Arrays.stream(body.split("\n\n"))
                .map(paragraph -> isAddress(paragraph) ? link + colon() + "\n" + paragraph : paragraph)
                .collect(Collectors.joining("\n\n"));
        return said + "\n\n-- \n" + footer;
    }

    String html() {
        return """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%2$s</title>
            <style>
            :root { color-scheme: light dark; }
            body { margin: 0; padding: 1.5rem 1rem; font: 1rem/1.6 system-ui, sans-serif; }
            main { max-width: 36rem; margin: 0 auto; }
            h1 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 1rem; }
            a { color: #0b5cad; overflow-wrap: anywhere; }
            a.button { display: inline-block; padding: .7rem 1.2rem; border: 2px solid; border-radius: .4rem; font-weight: 600; }
            footer { margin-top: 2rem; border-top: 1px solid; padding-top: .75rem; font-size: .9rem; }
            @media (prefers-color-scheme: dark) { a { color: #9ccbff; } }
            </style>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            %3$s
            <footer>
            %4$s
            </footer>
            </main>
            </body>
            </html>
            """.formatted(language.getLanguage(), escape(subject), paragraphs(body), paragraphs(footer));
    }

    private String paragraphs(String text) {
        return Arrays.stream(text.split("\n\n"))
                .map(paragraph -> isAddress(paragraph) ? button(paragraph) : escape(paragraph))
                .map(paragraph -> "<p>" + paragraph.replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private String button(String address) {
        return "<a class=\"button\" href=\"" + escape(address) + "\">" + escape(link) + "</a>";
    }

    private String colon() {
        return Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? "\u00a0:" : ":";
    }

    private static boolean isAddress(String paragraph) {
        return ADDRESS.matcher(paragraph).matches();
    }

    /** Letters with accents stay letters. */
    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
