package org.contrepoint.web.teaching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.Term;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** The evaluations of a class for a term, as its teacher typed them. */
record EvaluationForm(Term term, Map<StudentId, Typing> rows) {

    private static final String GRADE = "grade.";
    private static final String COMMENT = "comment.";
    private static final String SEEN = "seen.";
    private static final int LONGEST_GRADE = 40;

    /** Beyond what the rule allows, so that the rule says so and nothing typed is cut. */
    private static final int LONGEST_COMMENT = 5 * EvaluateStudent.MOST_LETTERS;

    /**
     * What was typed for one student.
     *
     * @param seen the mark of what the page showed before
     */
    record Typing(String grade, String comment, String seen) {

        /** As events write it: a point, no needless zero. */
        String canonicalGrade() {
            String plain = grade.replace(',', '.').replaceAll("\\s", "");
            return plain.matches("\\d{1,2}\\.0{1,2}") || plain.matches("\\d{1,2}\\.50")
                    ? plain.replaceFirst("(\\.0+|0)$", "")
                    : plain;
        }

        boolean isChanged() {
            return !mark(canonicalGrade(), comment).equals(seen);
        }
    }

    static EvaluationForm read(MultiValueMap<String, String> sent) {
        Map<StudentId, Typing> rows = new LinkedHashMap<>();
        try {
            for (String name : sent.keySet()) {
                if (name.startsWith(SEEN)) {
                    String id = name.substring(SEEN.length());
                    rows.put(
                            StudentId.parse(id),
                            new Typing(
                                    Typed.line(sent.getFirst(GRADE + id), LONGEST_GRADE),
                                    Typed.text(sent.getFirst(COMMENT + id), LONGEST_COMMENT),
                                    Typed.line(sent.getFirst(name), LONGEST_GRADE)));
                }
            }
        } catch (IllegalArgumentException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
        return new EvaluationForm(term(sent.getFirst("term"), Term.FIRST), rows);
    }

    static Term term(@Nullable String asked, Term usual) {
        for (Term term : Term.values()) {
            if (term.name().equals(asked)) {
                return term;
            }
        }
        return usual;
    }

    /** A short mark of an evaluation, by which the page knows whether it was changed, here or elsewhere. */
    static String mark(String grade, String comment) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((grade + '\n' + comment).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
