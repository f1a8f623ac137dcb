package org.contrepoint.web.teaching;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.EnrolStudents;
import org.contrepoint.teaching.OpenCourse;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.view.teaching.FindCourse;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.time.SchoolTime;

/** A teacher with one course, which has its lesson today, and the family of its students. */
public record ClassCast(
        String login, AccountId teacher, CourseId course, FamilyId family, List<StudentId> students, Visitor visitor) {

    public static final OpenSchool SCHOOL = OpenSchool.get();
    public static final Actor OFFICER = new Actor(AccountId.of(OpenSchool.SITE, "some-staff"), Role.STAFF);

    private static final Duration SOON = Duration.ofSeconds(20);

    /** The students are called Élève0 Maurin, Élève1 Maurin and so on. */
    public static ClassCast of(int students) {
        String login = "teacher-" + UUID.randomUUID();
        AccountId teacher = SCHOOL.open(login, Role.TEACHER, login + "@example.org");
        FamilyId family = FamilyId.of(UUID.randomUUID());
        SCHOOL.send(new RegisterFamily(family, OpenSchool.SITE, "Maurin"));
        List<StudentId> ids = IntStream.range(0, students)
                .mapToObj(number -> student(family, number))
                .toList();
        CourseId course = course(teacher, SchoolYear.of(today()), Set.copyOf(ids));
        Visitor visitor = SCHOOL.visitor();
        visitor.logIn(login, OpenSchool.PASSWORD);
        ClassCast cast = new ClassCast(login, teacher, course, family, ids, visitor);
        await("the class is there")
                .atMost(SOON)
                .until(() -> cast.view().roster().stream()
                                .filter(line -> !line.displayName().isEmpty())
                                .count()
                        == students);
        return cast;
    }

    public static LocalDate today() {
        return LocalDate.now(SchoolTime.ZONE);
    }

    /** Another course of a teacher, on today's weekday. */
    public static CourseId course(AccountId teacher, SchoolYear year, Set<StudentId> students) {
        CourseId course = CourseId.of(UUID.randomUUID());
        CourseTerms terms = new CourseTerms(
                "Violon, cycle 1",
                "Violon",
                "Cycle 1",
                year,
                teacher,
                "Salle Ravel",
                today().getDayOfWeek(),
                LocalTime.of(17, 0),
                45);
        SCHOOL.send(new OpenCourse(course, OpenSchool.SITE, terms, OFFICER));
        SCHOOL.send(new EnrolStudents(course, students, OFFICER));
        await("the course is there")
                .atMost(SOON)
                .until(() -> SCHOOL.bean(Queries.class)
                                .one(new FindCourse(course, today()), CourseView.class)
                                .map(found -> found.roster().size())
                                .blockOptional(SOON)
                                .orElse(-1)
                        == students.size());
        return course;
    }

    private static StudentId student(FamilyId family, int number) {
        StudentId student = StudentId.of(UUID.randomUUID());
        SCHOOL.send(new RegisterStudent(
                student,
                OpenSchool.SITE,
                List.of(family),
                Map.of(
                        "lastName",
                        "Maurin",
                        "firstName",
                        "Élève" + number,
                        "birthDate",
                        "2014-02-03",
                        "mobilePhone",
                        "+33639980042",
                        "imageRights",
                        number % 2 == 0 ? "NONE" : "DIFFUSION",
                        "imageMedia",
                        number % 2 == 0 ? "" : "PRINT",
                        "exitPermission",
                        number % 2 == 0 ? "NAMED_PERSONS" : "ALONE",
                        "exitPersons",
                        number % 2 == 0 ? "Jeanne Maurin, grand-mère" : "",
                        "schoolLevel",
                        "SIXIEME",
                        "school",
                        "NOT_IN_SCHOOL")));
        return student;
    }

    /** Somebody of the students' family. */
    public Visitor parent() {
        Visitor parent = SCHOOL.visitor();
        parent.logIn(parentLogin(), OpenSchool.PASSWORD);
        return parent;
    }

    /** A login of the students' family. */
    public String parentLogin() {
        String name = "parent-" + UUID.randomUUID();
        SCHOOL.open(name, Role.FAMILY, name + "@example.org", family, GuardianId.of(UUID.randomUUID()));
        return name;
    }

    public CourseView view() {
        return SCHOOL.bean(Queries.class)
                .one(new FindCourse(course, today()), CourseView.class)
                .blockOptional(SOON)
                .orElseThrow();
    }

    public String path() {
        return "/enseignant/cours/" + course.value();
    }

    public StudentId student(int number) {
        return students.get(number);
    }

    /** The roll as the page has it, with some marks: one a student, in their order. */
    public Map<String, String> roll(String... marks) {
        Map<String, String> form = new HashMap<>(visitor.get(path()).form("roll"));
        form.keySet().removeIf(name -> name.startsWith("mark.") || name.equals("teacherAbsent"));
        for (int number = 0; number < marks.length; number++) {
            form.put("mark." + student(number).value(), marks[number]);
        }
        return form;
    }
}
