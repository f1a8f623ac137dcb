package org.contrepoint.domain.record;

import static org.contrepoint.domain.record.Values.same;
import static org.contrepoint.domain.record.Values.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.StudentField;

/**
 * Tells which changes only take a permission back. Those cannot wait (domain.md, rule 8); whatever is not clearly
 * stricter than what the record says can.
 */
final class Strictness {
    private static final List<String> IMAGE_RIGHTS_STRICTEST_FIRST = List.of("NONE", "CAPTURE", "DIFFUSION");
    private static final List<String> EXIT_STRICTEST_FIRST = List.of("ACCOMPANIED", "NAMED_PERSONS", "ALONE");

    private Strictness() {}

    static boolean takesBack(SubjectKind kind, String group, Map<String, String> before, Map<String, String> after) {
        if (kind != SubjectKind.STUDENT) {
            return false;
        }
        return switch (group) {
            case "imageRights" -> narrowsImageRights(before, after);
            case "exitPermission" ->
                step(EXIT_STRICTEST_FIRST, StudentField.EXIT_PERMISSION, before, after) == Step.STRICTER;
            default -> false;
        };
    }

    private static boolean narrowsImageRights(Map<String, String> before, Map<String, String> after) {
        Set<String> media = media(after);
        return switch (step(IMAGE_RIGHTS_STRICTEST_FIRST, StudentField.IMAGE_RIGHTS, before, after)) {
            case STRICTER -> media(before).containsAll(media);
            case SAME ->
                media(before).containsAll(media) && !same(List.of(StudentField.IMAGE_MEDIA.code()), before, after);
            case UNCLEAR -> false;
        };
    }

    private static Set<String> media(Map<String, String> values) {
        String media = text(values, StudentField.IMAGE_MEDIA.code());
        return media.isEmpty() ? Set.of() : Set.of(media.split(","));
    }

    private static Step step(
            List<String> strictestFirst, StudentField field, Map<String, String> before, Map<String, String> after) {
        int from = strictestFirst.indexOf(text(before, field.code()));
        int to = strictestFirst.indexOf(text(after, field.code()));
        if (from < 0 || to < 0 || to > from) {
            return Step.UNCLEAR;
        }
        return to < from ? Step.STRICTER : Step.SAME;
    }

    private enum Step {
        STRICTER,
        SAME,
        /** More permissive, or to or from an answer that was never given. */
        UNCLEAR
    }
}
