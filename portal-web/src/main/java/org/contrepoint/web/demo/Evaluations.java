package org.contrepoint.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.EvaluateStudent;
import org.contrepoint.teaching.Term;

/** Draws what the demo's teachers say of their students at the end of a term. */
final class Evaluations {
    private static final List<String> PRAISE = List.of(
            "Très beau trimestre : travail régulier, son plein, et un vrai plaisir de jouer en public.",
            "Excellente oreille, lecture de plus en plus sûre. Continuez ainsi.",
            "Progrès remarquables depuis l’audition ; le morceau de fin de cycle est prêt.",
            "De l’écoute, de la curiosité, de la précision : bravo.");
    private static final List<String> GOOD = List.of(
            "Bon trimestre. Le rythme est en place, il reste à nuancer.",
            "Du sérieux ; un travail plus quotidien ferait gagner en aisance.",
            "Bonne participation. Attention à la tenue et à la respiration.",
            "Ensemble satisfaisant, la lecture à vue est à travailler.");
    private static final List<String> FRAGILE = List.of(
            "Trimestre en demi-teinte : les absences pèsent sur la progression.",
            "Des moyens, mais un travail à la maison trop irrégulier.",
            "Il faut reprendre les bases du rythme ; je suis à disposition pour en parler.");

    private final Dice dice;
    private final Cast cast;
    private final LocalDate today;

    Evaluations(Dice dice, Cast cast, Instant now) {
        this.dice = dice;
        this.cast = cast;
        this.today = now.atZone(StoryTeller.PARIS).toLocalDate();
    }

    /** This year's terms so far, in part; last year's of some courses; those of the cast before. */
    List<Sending> of(List<List<DemoCourse>> years) {
        List<Sending> said = new ArrayList<>();
        for (int ago = 0; ago < years.size(); ago++) {
            for (DemoCourse course : years.get(ago)) {
                for (Term term : Term.values()) {
                    evaluate(course, term, ago, said);
                }
            }
        }
        return said;
    }

    private void evaluate(DemoCourse course, Term term, int ago, List<Sending> said) {
        LocalDate start = course.terms().year().firstDay();
        LocalDate end = start.plusDays(
                switch (term) {
                    case FIRST -> 105;
                    case SECOND -> 205;
                    case THIRD -> 290;
                });
        // Some teachers are five weeks early.
        boolean begun = !today.isBefore(end.minusDays(35));
        boolean over = today.isAfter(end);
        boolean own = course.terms().teacher().equals(cast.teacher().accountId());
        boolean some = ago == 1 && Math.floorMod(course.id().hashCode(), 8) == 0;
        int share = over ? 100 : 45;
        for (StudentId student : course.students()) {
            boolean followed = isCast(student);
            if (begun && (followed || (ago < 2 && own) || some) && (followed || dice.chance(share))) {
                said.add(evaluation(course, student, term, end));
            }
        }
    }

    private Sending evaluation(DemoCourse course, StudentId student, Term term, LocalDate end) {
        int halves = dice.between(18, 39);
        List<String> words = halves >= 32 ? PRAISE : halves >= 25 ? GOOD : FRAGILE;
        boolean graded = course.kind() != DemoCourse.Kind.ENSEMBLE;
        String grade = graded ? halves / 2 + (halves % 2 == 0 ? "" : ".5") : "";
        String comment = !graded || dice.chance(85) ? dice.pick(words) : "";
        Object command = new EvaluateStudent(course.id(), student, term, grade, comment, course.teacher());
        Instant planned = end.atTime(19, 0).atZone(StoryTeller.PARIS).toInstant();
        Instant latest = today.minusDays(dice.between(1, 4))
                .atTime(18, dice.between(0, 59))
                .atZone(StoryTeller.PARIS)
                .toInstant();
        return new Sending(command, course.teacher(), course.site(), planned.isBefore(latest) ? planned : latest);
    }

    private boolean isCast(StudentId student) {
        return student.equals(cast.lea().id()) || student.equals(cast.hugo().id());
    }
}
