package org.contrepoint.web.record;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Reads what people type outside the fields of a record: never null, bounded, without characters nobody sees. */
public final class Typed {

    private static final DateTimeFormatter FRENCH_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int MOST_PAGES = 10_000;

    private Typed() {}

    /** One line of text. */
    public static String line(@Nullable String typed, int longest) {
        return cut(clean(typed).replaceAll("\\s+", " ").strip(), longest);
    }

    /** Several lines of text. */
    public static String text(@Nullable String typed, int longest) {
        return cut(clean(typed).strip(), longest);
    }

    /** A day as people write it, 9/3/2026, in the form of 2026-03-09; as it was typed where it can't be read. */
    public static String day(String typed) {
        try {
            return LocalDate.parse(typed.replaceAll("[-. ]", "/"), FRENCH_DATE).toString();
        } catch (DateTimeParseException notFrench) {
            return typed;
        }
    }

    /** The number of a page, from 0; anything else is the first page. */
    public static int page(String typed) {
        return typed.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(typed), MOST_PAGES) : 0;
    }

    private static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n\\t]]", "");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(
                        0, text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length()))));
    }
}
