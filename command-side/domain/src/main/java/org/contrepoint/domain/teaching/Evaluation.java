package org.contrepoint.domain.teaching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.contrepoint.message.Refused;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.StudentEvaluated;
import org.contrepoint.teaching.TeachingRefusal.CommentTooLong;
import org.contrepoint.teaching.TeachingRefusal.GradeMalformed;
import org.contrepoint.teaching.TeachingRefusal.NothingSaid;

/** What a teacher may say of a student. */
final class Evaluation {
    static final int LONGEST_COMMENT = 2_000;
    private static final Pattern GRADE = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?");
    private static final BigDecimal HIGHEST = new BigDecimal(20);
    private static final BigDecimal STEP = new BigDecimal("0.5");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Evaluation() {}

    static StudentEvaluated of(EvaluateStudent command, Instant at) {
        String grade = grade(command.grade().strip());
        String comment = comment(command.comment());
        if (grade.isEmpty() && comment.isEmpty()) {
            throw new Refused(new NothingSaid());
        }
        return new StudentEvaluated(
                command.courseId(), command.studentId(), command.term(), grade, comment, command.by(), at);
    }

    /** {@code 16,50} is {@code 16.5}, {@code 12.0} is {@code 12}. */
    private static String grade(String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (!GRADE.matcher(text).matches()) {
            throw new Refused(new GradeMalformed());
        }
        BigDecimal grade = new BigDecimal(text.replace(',', '.'));
        if (grade.compareTo(HIGHEST) > 0 || grade.remainder(STEP).signum() != 0) {
            throw new Refused(new GradeMalformed());
        }
        return grade.signum() == 0 ? "0" : grade.stripTrailingZeros().toPlainString();
    }

    /** Lines stay lines; characters that no page can show go, and the log could not keep all of them. */
    private static String comment(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        StringBuilder readable = new StringBuilder(lines.length());
        lines.codePoints().filter(Evaluation::readable).forEach(readable::appendCodePoint);
        String comment = readable.toString().strip();
        if (comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) {
            throw new Refused(new CommentTooLong(LONGEST_COMMENT));
        }
        return comment;
    }

    private static boolean readable(int character) {
        return character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069));
    }
}
