package org.contrepoint.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.CloseAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.EnrolStudents;
import org.contrepoint.teaching.OpenCourse;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.SecurityLog.Kind;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.time.SchoolTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** A secret link lets a calendar read lessons, until it is replaced or taken back. */
class CalendarIT {

    private static final String PAGE = "/acces/calendrier";
    private static final Pattern LINK =
            Pattern.compile("value=\"http://[^\"/]+(/calendrier/[A-Za-z0-9_-]{43}\\.ics)\"");
    private static final OpenSchool SCHOOL = OpenSchool.get();

    private static AccountId account;
    private static Visitor family;
    private static Visitor teacher;

    @BeforeAll
    static void meet() {
        FamilyId lemaire = FamilyId.of(UUID.randomUUID());
        GuardianId claire = GuardianId.of(UUID.randomUUID());
        StudentId lea = StudentId.of(UUID.randomUUID());
        SCHOOL.send(new RegisterFamily(lemaire, OpenSchool.SITE, "Agenda"));
        SCHOOL.send(new RegisterGuardian(
                claire,
                lemaire,
                OpenSchool.SITE,
                Map.of(
                        "lastName",
                        "Agenda",
                        "firstName",
                        "Claire",
                        "addressLine1",
                        "1 rue",
                        "postalCode",
                        "87200",
                        "city",
                        "Saint-Junien")));
        SCHOOL.send(new RegisterStudent(
                lea,
                OpenSchool.SITE,
                List.of(lemaire),
                Map.of("lastName", "Agenda", "firstName", "Léa", "birthDate", "2014-02-03")));
        account = SCHOOL.open("calendar-family", Role.FAMILY, "calendar@example.org", lemaire, claire);
        AccountId garnier = SCHOOL.open("calendar-teacher", Role.TEACHER, "garnier@example.org");
        Actor officer = new Actor(AccountId.of(OpenSchool.SITE, OpenSchool.login(Role.STAFF)), Role.STAFF);
        LocalDate today = LocalDate.ofInstant(Instant.now(), SchoolTime.ZONE);
        CourseId violin = CourseId.of(UUID.randomUUID());
        SCHOOL.send(new OpenCourse(
                violin,
                OpenSchool.SITE,
                new CourseTerms(
                        "Violon, cycle 2",
                        "Violon",
                        "Cycle 2",
                        SchoolYear.of(today),
                        garnier,
                        "Salle Ravel",
                        today.getDayOfWeek(),
                        LocalTime.of(17, 30),
                        45),
                officer));
        SCHOOL.send(new EnrolStudents(violin, Set.of(lea), officer));
        family = logIn("calendar-family");
        teacher = logIn("calendar-teacher");
    }

    @Test
    void a_family_reads_its_lessons_by_first_names_only() {
        String link = make(family);
        Visitor calendar = SCHOOL.visitor();
        await("the lesson is there")
                .atMost(Duration.ofSeconds(20))
                .until(() -> calendar.get(link).body().contains("SUMMARY:Léa : Violon\\, cycle 2"));

        Visitor.Answer answer = calendar.get(link);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("LOCATION:Salle Ravel\\, Site d’essai", "RRULE:FREQ=WEEKLY;UNTIL=", "TZID:Europe/Paris")
                .doesNotContain("Agenda", "Claire", "2014");
        assertThat(calendar.get(link, "If-None-Match", header(answer, "ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void a_teacher_reads_the_lessons_to_give() {
        String link = make(teacher);
        Visitor calendar = SCHOOL.visitor();
        await("the lesson is there")
                .atMost(Duration.ofSeconds(20))
                .until(() -> calendar.get(link).body().contains("SUMMARY:Violon\\, cycle 2"));
        assertThat(calendar.get(link).body()).doesNotContain("Léa");
    }

    @Test
    void a_link_is_shown_once() {
        String link = make(family);
        assertThat(family.get(PAGE).body())
                .doesNotContain(link)
                .contains("Un lien est en service")
                .doesNotContain("calendar-address");
    }

    @Test
    void a_link_that_was_replaced_revoked_or_guessed_leads_nowhere() {
        Visitor calendar = SCHOOL.visitor();
        String former = make(family);
        String link = make(family);
        assertThat(calendar.get(former).status()).isEqualTo(404);
        assertThat(calendar.get(link).status()).isEqualTo(200);

        assertThat(family.submit(PAGE, "revoke-link", PAGE + "/retrait", Map.of())
                        .location())
                .isEqualTo(PAGE);
        String guessed = "/calendrier/" + "A".repeat(43) + ".ics";
        assertThat(calendar.get(link).status()).isEqualTo(404);
        assertThat(calendar.get(link).body().replace(link, guessed))
                .isEqualTo(calendar.get(guessed).body());
        assertThat(calendar.get("/calendrier/x.ics").status()).isEqualTo(404);
        assertThat(calendar.get("/calendrier/" + "%00".repeat(43) + ".ics").status())
                .isIn(400, 404);
        assertThat(family.get(PAGE).body()).contains("Aucun lien n’est en service");
    }

    @Test
    void the_link_of_a_closed_login_leads_nowhere() {
        AccountId leaving = SCHOOL.open("calendar-leaving", Role.TEACHER, "leaving@example.org");
        String link = make(logIn("calendar-leaving"));
        Visitor calendar = SCHOOL.visitor();
        assertThat(calendar.get(link).status()).isEqualTo(200);
        Actor admin = new Actor(AccountId.of(OpenSchool.SITE, OpenSchool.login(Role.ADMIN)), Role.ADMIN);
        SCHOOL.send(new CloseAccount(leaving, admin));
        await("it is closed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> calendar.get(link).status() == 404);
    }

    @Test
    void what_is_on_disk_opens_nothing() {
        String link = make(family);
        byte[] kept = SCHOOL.bean(DatabaseClient.class)
                .sql("select token_hash from calendar_link where account_id = $1")
                .bind("$1", account.value())
                .map(row -> row.get("token_hash", byte[].class))
                .one()
                .block(Duration.ofSeconds(5));
        assertThat(kept).hasSize(32);
        String secret = link.substring(link.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(java.util.Base64.getUrlDecoder().decode(secret)).hasSize(32).isNotEqualTo(kept);
    }

    @Test
    void the_security_log_notes_links_made_and_revoked() {
        long made = noted(Kind.CALENDAR_LINK_MADE);
        long revoked = noted(Kind.CALENDAR_LINK_REVOKED);
        make(family);
        family.submit(PAGE, "revoke-link", PAGE + "/retrait", Map.of());
        assertThat(noted(Kind.CALENDAR_LINK_MADE)).isEqualTo(made + 1);
        assertThat(noted(Kind.CALENDAR_LINK_REVOKED)).isEqualTo(revoked + 1);
    }

    @Test
    void a_calendar_that_asks_without_end_is_told_to_wait() {
        SCHOOL.open("calendar-hasty", Role.TEACHER, "hasty@example.org");
        String link = make(logIn("calendar-hasty"));
        Visitor calendar = SCHOOL.visitor();
        for (int i = 0; i < 60; i++) {
            assertThat(calendar.get(link).status()).isEqualTo(200);
        }
        Visitor.Answer last = calendar.get(link);
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(header(last, "Retry-After"))).isPositive();
    }

    private static Visitor logIn(String login) {
        Visitor visitor = SCHOOL.visitor();
        visitor.logIn(login, OpenSchool.PASSWORD);
        return visitor;
    }

    /** Makes a link, or another one, and reads it off the page. */
    private static String make(Visitor visitor) {
        assertThat(visitor.submit(PAGE, "make-link", PAGE, Map.of()).location()).isEqualTo(PAGE);
        Matcher link = LINK.matcher(visitor.get(PAGE).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static long noted(Kind kind) {
        Long count = SCHOOL.bean(DatabaseClient.class)
                .sql("select count(*) from security_log where kind = $1 and account_id = $2")
                .bind("$1", kind.name())
                .bind("$2", account.value())
                .map(row -> row.get(0, Long.class))
                .one()
                .block(Duration.ofSeconds(5));
        return count == null ? 0 : count;
    }

    private static String header(Visitor.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
