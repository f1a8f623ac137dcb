package org.contrepoint.web.teaching;

import java.util.List;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.Term;

/**
 * The evaluations of a class for a term.
 *
 * @param saved how many of what was sent are saved, when others came back
 * @param kept whether they were typed before the session ended
 * @param gone how many came back since their student left the course meanwhile
 */
public record EvaluationPage(
        CourseHead head, Term term, List<TermLink> terms, List<Row> rows, int saved, boolean kept, int gone) {

    /** A term to choose. */
    public record TermLink(Term term, String href, boolean here) {}

    /**
     * One student's evaluation.
     *
     * @param grade as it stands in the field
     * @param initialGrade as it is saved
     * @param seen the mark of what is saved
     * @param problem why it came back, otherwise empty
     * @param aboutGrade whether the grade is what is wrong
     * @param elsewhere what was saved elsewhere meanwhile, in words; otherwise empty
     */
    public record Row(
            String id,
            String name,
            String grade,
            String initialGrade,
            String comment,
            String initialComment,
            String seen,
            String problem,
            boolean aboutGrade,
            String elsewhere) {

        public boolean wrong() {
            return !problem.isEmpty();
        }

        public String wrongField() {
            return (aboutGrade ? "grade." : "comment.") + id;
        }
    }

    public List<Row> wrong() {
        return rows.stream().filter(Row::wrong).toList();
    }

    public int most() {
        return EvaluateStudent.MOST_LETTERS;
    }
}
