package org.contrepoint.web.lesson;

import java.util.List;
import java.util.Locale;
import org.contrepoint.record.Subject;
import org.contrepoint.student.StudentId;
import org.contrepoint.web.lesson.StudentCourses.Told;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The courses and absences of a student as staff read them on the record. */
@Component
public class RecordCourses {

    private final StudentCourses courses;

    RecordCourses(StudentCourses courses) {
        this.courses = courses;
    }

    /**
     * What the record shows.
     *
     * @param excuse where an absence is excused
     */
    public record Section(String excuse, List<CourseCard> current, List<PastPage.Year> past) {}

    public Mono<Section> of(Subject student, Locale locale) {
        return courses.of(StudentId.of(student.id()), "", locale)
                .map(told -> new Section(
                        "/dossiers/eleves/" + student.id() + "/absences",
                        told.stream().filter(Told::current).map(Told::card).toList(),
                        PastPage.years(
                                told.stream().filter(one -> !one.current()).toList())));
    }
}
