package org.contrepoint.web.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a new password must be: long, and not among the first that anyone tries (CNIL 2022). No mix of kinds of letters
 * is asked for, and no periodic change.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Set<String> COMMON = common();
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "&é\"'(-è_çà)=");

    private PasswordRules() {}

    /** The code of the rule that a password breaks. */
    static Optional<String> broken(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length == 0) {
            return Optional.of("required");
        }
        if (length < SHORTEST) {
            return Optional.of("too-short");
        }
        if (length > LONGEST) {
            return Optional.of("too-long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (isRepeated(lower) || isSequence(lower)) {
            return Optional.of("predictable");
        }
        if (login.length() >= 3 && letters(lower).length() > 0 && lower.contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("holds-login");
        }
        return isCommon(lower) ? Optional.of("common") : Optional.empty();
    }

    private static boolean isRepeated(String password) {
        return password.chars().distinct().count() < 5
                || IntStream.rangeClosed(1, password.length() / 3)
                        .anyMatch(period -> IntStream.range(period, password.length())
                                .allMatch(at -> password.charAt(at) == password.charAt(at - period)));
    }

    private static boolean isSequence(String password) {
        long neighbours = IntStream.range(1, password.length())
                .filter(at -> areNeighbours(password.substring(at - 1, at + 1)))
                .count();
        return neighbours * 4 >= (password.length() - 1) * 3L;
    }

    private static boolean areNeighbours(String pair) {
        String reversed = new StringBuilder(pair).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(pair) || row.contains(reversed));
    }

    /** The list holds words; digits and signs around them, or in place of letters, make no difference. */
    private static boolean isCommon(String password) {
        String plain = letters(password);
        String unmasked = letters(password.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's'));
        return plain.length() < 4 || COMMON.contains(password) || isMadeOfCommon(plain) || isMadeOfCommon(unmasked);
    }

    private static boolean isMadeOfCommon(String word) {
        return COMMON.contains(word)
                || IntStream.rangeClosed(3, word.length() / 2)
                        .filter(length -> word.length() % length == 0)
                        .mapToObj(length -> word.substring(0, length))
                        .anyMatch(part -> COMMON.contains(part)
                                && part.repeat(word.length() / part.length()).equals(word));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
