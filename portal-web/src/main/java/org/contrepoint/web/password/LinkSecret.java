package org.contrepoint.web.password;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The secrets of single-use links: long ones to click on, shorter ones to type from paper. */
final class LinkSecret {

    /** Without the signs that look alike in print: 79 bits in sixteen of them. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-\\u2010-\\u2015]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkSecret() {}

    static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String nextCode() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** A code in groups of four, as it is printed. */
    static String spaced(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    static boolean isCode(String typed) {
        return CODE.matcher(bare(typed)).matches();
    }

    /** What was clicked on or typed, as it was made: a code in capitals, without what stands between its groups. */
    static String read(String typed) {
        return isCode(typed) ? bare(typed) : typed;
    }

    private static String bare(String typed) {
        return BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
