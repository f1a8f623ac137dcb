package org.contrepoint.projection.rows;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as they are searched: without accents, capitals or punctuation. */
public final class SearchText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    public static String of(String text) {
        String plain =
                text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae");
        String bare = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        return PUNCTUATION
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** A person's name in both orders: « léa lemaire » and « lemaire léa » find the same one. */
    public static String ofPerson(@Nullable String first, @Nullable String last) {
        String firstName = first == null ? "" : first;
        return of(firstName + " " + (last == null ? "" : last) + " " + firstName);
    }

    /** An SQL {@code like} pattern for part of a name. */
    public static String pattern(String typed) {
        return "%" + of(typed) + "%";
    }
}
