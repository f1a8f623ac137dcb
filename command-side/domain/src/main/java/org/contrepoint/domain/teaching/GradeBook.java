package org.contrepoint.domain.teaching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.StudentEvaluated;
import org.contrepoint.teaching.Term;

/**
 * What was said of each student for each term, as a fingerprint: enough to know the same words again, and nothing that
 * memory would keep of a student who is erased.
 */
final class GradeBook {
    private final Map<Entry, String> said = new HashMap<>();

    private record Entry(StudentId student, Term term) {}

    boolean says(StudentEvaluated evaluation) {
        return fingerprint(evaluation).equals(said.get(entry(evaluation)));
    }

    void keep(StudentEvaluated evaluation) {
        said.put(entry(evaluation), fingerprint(evaluation));
    }

    private static Entry entry(StudentEvaluated evaluation) {
        return new Entry(evaluation.studentId(), evaluation.term());
    }

    private static String fingerprint(StudentEvaluated evaluation) {
        String text = evaluation.grade() + '\n' + evaluation.comment();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
