package org.contrepoint.projection.teaching;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.view.teaching.CourseLine;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.view.teaching.FindCourse;
import org.contrepoint.view.teaching.ListTeacherCourses;
import org.contrepoint.view.teaching.RosterLine;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what teachers ask: their courses in one statement, one of them whole in four. */
@Component
class CourseQueries {

    private static final int MAJORITY = 18;

    private static final String OF_TEACHER = """
            select to_jsonb(c)::text course, coalesce(d.name, '') teacher_name,
              (select count(*) from course_students s where s.course_id = c.id and s.left_on is null and not s.erased)
                students,
              (select coalesce(array_agg(r.day order by r.day desc), '{}') from course_rolls r
                where r.course_id = c.id) called
            from courses c left join directory d on d.id = c.teacher
            where c.teacher = :teacher and c.school_year = :year
            order by c.weekday, c.start_time, c.title, c.id""";
    private static final String COURSE = """
            select to_jsonb(c)::text course, coalesce(d.name, '') teacher_name
            from courses c left join directory d on d.id = c.teacher where c.id = :id""";
    private static final String ROSTER = """
            select s.student_id, s.enrolled_on, coalesce(d.name, '') display_name, d.last_name, d.first_name,
              r.current ->> 'birthDate' birth_date,
              coalesce(r.current ->> 'exitPermission', '') exit_permission,
              coalesce(r.current ->> 'exitPersons', '') exit_persons,
              coalesce(r.current ->> 'imageRights', '') image_rights,
              coalesce(r.current ->> 'imageMedia', '') image_media
            from course_students s
              left join records r on r.id = s.student_id left join directory d on d.id = s.student_id
            where s.course_id = :id and s.left_on is null and not s.erased""";
    private static final String ROLLS =
            "select to_jsonb(r)::text from course_rolls r where r.course_id = :id order by r.day desc";
    private static final String EVALUATIONS =
            "select to_jsonb(e)::text from course_evaluations e where e.course_id = :id order by e.id";

    private final DatabaseClient database;

    CourseQueries(DatabaseClient database) {
        this.database = database;
    }

    @QueryHandler
    CompletableFuture<@Nullable List<CourseLine>> answer(ListTeacherCourses query) {
        return database.sql(OF_TEACHER)
                .bind("teacher", query.teacher().toString())
                .bind("year", query.year().start())
                .map(CourseQueries::line)
                .all()
                .collectList()
                .toFuture();
    }

    private static CourseLine line(Readable found) {
        CourseRow row = RowJson.read(Columns.text(found, "course"), CourseRow.class);
        return new CourseLine(
                CourseId.parse(row.id),
                SiteId.parse(row.siteId),
                row.terms(),
                Columns.text(found, "teacher_name"),
                Columns.number(found, "students"),
                List.of(Objects.requireNonNull(found.get("called", LocalDate[].class))));
    }

    @QueryHandler
    CompletableFuture<@Nullable CourseView> answer(FindCourse query) {
        String id = query.courseId().toString();
        var roster = database.sql(ROSTER)
                .bind("id", id)
                .map(row -> Listed.of(row, query.today()))
                .all()
                .collectSortedList(Comparator.comparing(Listed::order));
        return database.sql(COURSE)
                .bind("id", id)
                .map(found -> new Given(
                        RowJson.read(Columns.text(found, "course"), CourseRow.class),
                        Columns.text(found, "teacher_name")))
                .one()
                .flatMap(given -> Mono.zip(
                                roster, rows(ROLLS, id, RollRow.class), rows(EVALUATIONS, id, EvaluationRow.class))
                        .map(parts -> view(given, parts.getT1(), parts.getT2(), parts.getT3())))
                .toFuture();
    }

    /** A course and the name of whoever teaches it. */
    private record Given(CourseRow course, String teacherName) {}

    /** A student and what to sort them by: the last name first, accents and capitals aside. */
    private record Listed(String order, RosterLine line) {

        static Listed of(Readable row, LocalDate today) {
            String name = row.get("last_name", String.class) + " " + row.get("first_name", String.class);
            return new Listed(SearchText.of(name) + Columns.text(row, "student_id"), student(row, today));
        }
    }

    private <R extends Row> Mono<List<R>> rows(String statement, String id, Class<R> type) {
        return database.sql(statement)
                .bind("id", id)
                .map(row -> Columns.row(row, type))
                .all()
                .collectList();
    }

    private static CourseView view(
            Given given, List<Listed> roster, List<RollRow> rolls, List<EvaluationRow> evaluations) {
        return new CourseView(
                CourseId.parse(given.course().id),
                SiteId.parse(given.course().siteId),
                given.course().terms(),
                given.teacherName(),
                roster.stream().map(Listed::line).toList(),
                rolls.stream().map(RollRow::view).toList(),
                evaluations.stream().map(EvaluationRow::view).toList());
    }

    private static RosterLine student(Readable row, LocalDate today) {
        return new RosterLine(
                StudentId.parse(Columns.text(row, "student_id")),
                Columns.text(row, "display_name"),
                minor(row.get("birth_date", String.class), today),
                Columns.text(row, "exit_permission"),
                Columns.text(row, "exit_persons"),
                Columns.text(row, "image_rights"),
                Columns.text(row, "image_media"),
                Objects.requireNonNull(row.get("enrolled_on", LocalDate.class)));
    }

    /** Whoever's age is not known is treated with the care that a minor is due. */
    private static boolean minor(@Nullable String birthDate, LocalDate today) {
        return birthDate == null
                || LocalDate.parse(birthDate).plusYears(MAJORITY).isAfter(today);
    }
}
