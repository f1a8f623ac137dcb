package org.contrepoint.web.invitation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The identifier that is proposed to somebody: the first letter of the first name and the last name, as keys have them. */
final class LoginName {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;

    /** For names that our keyboards cannot write. */
    private static final String ANYBODY = "famille";

    private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9]+");

    private LoginName() {}

    static String of(String firstName, String lastName) {
        String first = ascii(firstName);
        String last = ascii(lastName);
        String usual = (first.isEmpty() ? "" : first.substring(0, 1)) + last;
        String name = last.isEmpty() || usual.length() < SHORTEST ? first + last : usual;
        return name.length() < SHORTEST ? ANYBODY : name.substring(0, Math.min(LONGEST, name.length()));
    }

    private static String ascii(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss");
        return NO_KEY.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }
}
