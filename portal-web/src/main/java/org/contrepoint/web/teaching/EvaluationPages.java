package org.contrepoint.web.teaching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.message.Refusal;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.teaching.TeachingRefusal;
import org.contrepoint.teaching.Term;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.view.teaching.EvaluationView;
import org.contrepoint.view.teaching.RosterLine;
import org.contrepoint.web.lesson.Lessons;
import org.contrepoint.web.lesson.SiteNames;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.teaching.EvaluationForm.Typing;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the evaluations of a class together: as they are saved, or as they were typed and came back. */
@Component
class EvaluationPages {

    private static final int SECOND_TERM = 1;
    private static final int THIRD_TERM = 4;
    private static final int NEW_YEAR = 9;

    /** What a row came back with. */
    sealed interface Problem {

        record Broken(Refusal refusal) implements Problem {}

        /** Saved elsewhere since the page was opened. */
        record Moved() implements Problem {}
    }

    private final SiteNames sites;
    private final Refusals refusals;
    private final MessageSource messages;
    private final SchoolTime time;

    EvaluationPages(SiteNames sites, Refusals refusals, MessageSource messages, SchoolTime time) {
        this.sites = sites;
        this.refusals = refusals;
        this.messages = messages;
        this.time = time;
    }

    /** The term that a course is in, or the last of a past year. */
    Term usual(CourseView course) {
        LocalDate today = time.today();
        SchoolYear year = course.terms().year();
        if (!year.contains(today)) {
            return today.isBefore(year.firstDay()) ? Term.FIRST : Term.THIRD;
        }
        int month = today.getMonthValue();
        return month >= NEW_YEAR
                ? Term.FIRST
                : month >= THIRD_TERM ? Term.THIRD : month >= SECOND_TERM ? Term.SECOND : Term.FIRST;
    }

    Mono<EvaluationPage> show(CourseView course, Term term, Locale locale) {
        return page(course, term, Map.of(), Map.of(), 0, false, locale);
    }

    Mono<EvaluationPage> kept(CourseView course, EvaluationForm form, Locale locale) {
        return page(course, form.term(), form.rows(), Map.of(), 0, true, locale);
    }

    /** What came back, beside what was saved. */
    Mono<EvaluationPage> back(
            CourseView course, EvaluationForm form, Map<StudentId, Problem> problems, int saved, Locale locale) {
        return page(course, form.term(), form.rows(), problems, saved, false, locale);
    }

    static Optional<EvaluationView> saved(CourseView course, StudentId student, Term term) {
        return course.evaluations().stream()
                .filter(evaluation -> evaluation.studentId().equals(student) && evaluation.term() == term)
                .findFirst();
    }

    static String mark(CourseView course, StudentId student, Term term) {
        return saved(course, student, term)
                .map(evaluation -> EvaluationForm.mark(evaluation.grade(), evaluation.comment()))
                .orElseGet(() -> EvaluationForm.mark("", ""));
    }

    private Mono<EvaluationPage> page(
            CourseView course,
            Term term,
            Map<StudentId, Typing> typed,
            Map<StudentId, Problem> problems,
            int saved,
            boolean kept,
            Locale locale) {
        String path = CourseHead.path(course) + "/evaluations";
        List<EvaluationPage.TermLink> terms = Arrays.stream(Term.values())
                .map(one -> new EvaluationPage.TermLink(one, path + "?periode=" + one, one == term))
                .toList();
        List<EvaluationPage.Row> rows = course.roster().stream()
                .map(student -> row(
                        course,
                        student,
                        term,
                        typed.get(student.studentId()),
                        problems.get(student.studentId()),
                        kept,
                        locale))
                .toList();
        int gone = (int) problems.keySet().stream()
                .filter(student -> course.roster().stream()
                        .noneMatch(line -> line.studentId().equals(student)))
                .count();
        return sites.all()
                .map(names -> new EvaluationPage(
                        CourseHead.of(course, names, time.today(), locale), term, terms, rows, saved, kept, gone));
    }

    private EvaluationPage.Row row(
            CourseView course,
            RosterLine student,
            Term term,
            @Nullable Typing typed,
            @Nullable Problem problem,
            boolean kept,
            Locale locale) {
        Optional<EvaluationView> saved = saved(course, student.studentId(), term);
        String grade = Lessons.grade(saved.map(EvaluationView::grade).orElse(""), locale);
        String comment = saved.map(EvaluationView::comment).orElse("");
        Typing shown =
                typed != null && (kept ? typed.isChanged() : problem != null) ? typed : new Typing(grade, comment, "");
        return new EvaluationPage.Row(
                student.studentId().value().toString(),
                student.displayName(),
                shown.grade(),
                grade,
                shown.comment(),
                comment,
                kept && typed != null ? typed.seen() : mark(course, student.studentId(), term),
                sentence(problem, locale),
                problem instanceof Problem.Broken broken && broken.refusal() instanceof TeachingRefusal.GradeMalformed,
                problem instanceof Problem.Moved ? (grade + " " + comment).strip() : "");
    }

    private String sentence(@Nullable Problem problem, Locale locale) {
        return switch (problem) {
            case null -> "";
            case Problem.Broken broken -> refusals.sentence(broken.refusal(), locale);
            case Problem.Moved moved -> messages.getMessage("class.evaluations.moved", null, locale);
        };
    }
}
