package org.contrepoint.web.lesson;

import java.util.List;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.lesson.StudentCourses.Told;

/** A student's past years (guide, G12), the latest first. */
public record PastPage(String id, String name, List<CoursesPage.Sibling> siblings, List<Year> years) {

    /** The courses of one year. */
    public record Year(String label, List<CourseCard> courses) {}

    static PastPage of(RecordView student, FamilyView family, List<Told> told) {
        return new PastPage(
                student.subject().id().toString(),
                student.displayName(),
                CoursesPage.siblings(student, family, "/historique"),
                years(told.stream().filter(one -> !one.current()).toList()));
    }

    static List<Year> years(List<Told> told) {
        return told.stream()
                .map(Told::year)
                .distinct()
                .map(year -> new Year(
                        year.label(),
                        told.stream()
                                .filter(one -> one.year().equals(year))
                                .map(Told::card)
                                .toList()))
                .toList();
    }

    public String path() {
        return "/eleves/" + id + "/historique";
    }
}
