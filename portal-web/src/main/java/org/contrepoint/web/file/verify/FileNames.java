package org.contrepoint.web.file.verify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a file may be called on screen and when it is saved: never a path, and nothing that deceives its reader. */
public final class FileNames {

    private static final int LONGEST = 100;
    private static final Set<String> ENDINGS = Set.of("pdf", "jpg", "jpeg", "png", "webp", "heic", "heif");

    private FileNames() {}

    /**
     * The name as its sender typed it, under the ending that fits what is stored: {@code photo.php} that holds a picture
     * is {@code photo.php.jpg}.
     *
     * @param extension of what is stored, for example {@code jpg}
     */
    public static String shown(String name, String extension) {
        String base = withoutEnding(clean(name));
        return (base.isEmpty() ? "document" : base) + "." + extension;
    }

    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> {
                    // no place in a name: it hides or turns around what follows
                }
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    kept.append(' ');
                default -> kept.appendCodePoint(isAwkward(letter) ? '_' : letter);
            }
        });
        return kept.toString().replaceAll(" +", " ").strip();
    }

    private static boolean isAwkward(int letter) {
        return "<>:\"|?*;%".indexOf(letter) >= 0;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        boolean known = dot >= 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        String base = (known ? name.substring(0, dot) : name).replaceAll("^[. ]+|[. ]+$", "");
        return base.codePointCount(0, base.length()) <= LONGEST
                ? base
                : base.substring(0, base.offsetByCodePoints(0, LONGEST)).strip();
    }
}
