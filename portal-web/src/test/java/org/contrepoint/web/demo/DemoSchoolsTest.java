package org.contrepoint.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.family.EraseFamily;
import org.contrepoint.family.GuardianField;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.record.RecordField;
import org.contrepoint.student.Custody;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.Schools;
import org.contrepoint.student.SetHousehold;
import org.contrepoint.student.StudentField;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;
import org.contrepoint.web.demo.RequestStory.Ending;
import org.contrepoint.web.demo.RequestStory.Propose;
import org.contrepoint.web.demo.RequestStory.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSchoolsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private final DemoSchool small = DemoSchools.generate(DemoSchools.SEED, DemoSize.SMALL, NOW);

    @Test
    void the_same_seed_gives_the_same_commands() {
        DemoSchool again = DemoSchools.generate(DemoSchools.SEED, DemoSize.SMALL, NOW);

        assertThat(again).isEqualTo(small);
        assertThat(DemoSchools.generate(7, DemoSize.SMALL, NOW)).isNotEqualTo(small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "small", "large"})
    void a_school_has_the_size_it_was_asked_for(String name) {
        DemoSize size = DemoSize.named(name);
        DemoSchool school = DemoSchools.generate(DemoSchools.SEED, size, NOW);

        assertThat(school.households()).hasSize(size.families);
        assertThat(students(school)).hasSize(size.students);
        assertThat(school.stories()).hasSize(size.requests);
        assertThat(school.phases().getFirst().sendings()).hasSize(size.sites);
    }

    @Test
    void a_home_of_a_former_couple_only_looks_on() {
        List<SetHousehold> lookingOn = small.last().stream()
                .map(Sending::command)
                .filter(SetHousehold.class::isInstance)
                .map(SetHousehold.class::cast)
                .toList();

        assertThat(lookingOn).isNotEmpty().allSatisfy(command -> {
            assertThat(command.custody()).isEqualTo(Custody.VIEW_ONLY);
            assertThat(students(small))
                    .filteredOn(student -> student.id().equals(command.studentId()))
                    .singleElement()
                    .satisfies(
                            student -> assertThat(student.families()).hasSize(2).contains(command.familyId()));
        });
    }

    @Test
    void eighteen_in_a_hundred_live_in_two_homes_and_twelve_are_adults() {
        List<Student> students = students(small);

        long twoHomes = students.stream().filter(s -> s.families().size() == 2).count();
        long adults = students.stream()
                .filter(s -> !birth(s).isAfter(TODAY.minusYears(18)))
                .count();
        assertThat(twoHomes).isEqualTo(Math.round(students.size() * 0.18));
        assertThat(adults).isEqualTo(Math.round(students.size() * 0.12));
    }

    @Test
    void an_adult_student_is_their_own_guardian() {
        List<Household> own = small.households().stream()
                .filter(h -> h.students().size() == 1 && h.guardians().size() == 1)
                .filter(h -> !birth(h.students().getFirst()).isAfter(TODAY.minusYears(18)))
                .toList();

        assertThat(own).isNotEmpty().allSatisfy(h -> {
            Map<String, String> self = h.guardians().getFirst().values();
            assertThat(h.students().getFirst().values())
                    .containsEntry("lastName", Objects.requireNonNull(self.get("lastName")))
                    .containsEntry("firstName", Objects.requireNonNull(self.get("firstName")));
        });
    }

    @Test
    void every_family_has_one_guardian_or_two() {
        assertThat(small.households()).allSatisfy(h -> assertThat(h.guardians()).hasSizeBetween(1, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {DemoSchools.SEED, 1, 2, 3})
    void every_value_passes_the_catalogue(long seed) {
        DemoSchool school = DemoSchools.generate(seed, DemoSize.SMALL, NOW);

        guardians(school).forEach(guardian -> assertFits(guardian.values(), GuardianField.values()));
        students(school).forEach(student -> assertFits(student.values(), StudentField.values()));
        proposals(school).forEach(command -> {
            if (command instanceof ProposeGuardianIdentity proposed) {
                assertFits(proposed.proposed(), GuardianField.values());
                assertThat(proposed.proposed()).isNotEqualTo(proposed.seen());
            } else if (command instanceof ProposeStudentIdentity proposed) {
                assertFits(proposed.proposed(), StudentField.values());
                assertThat(proposed.proposed()).isNotEqualTo(proposed.seen());
            }
        });
    }

    @Test
    void each_login_is_the_only_one_of_its_name() {
        List<OpenAccount> accounts = small.phases().stream()
                .flatMap(phase -> phase.sendings().stream())
                .map(Sending::command)
                .filter(OpenAccount.class::isInstance)
                .map(OpenAccount.class::cast)
                .toList();

        assertThat(accounts).extracting(OpenAccount::accountId).doesNotHaveDuplicates();
        assertThat(accounts).allSatisfy(account -> assertThat(account.login()).matches("[a-z0-9.-]{3,60}"));
        assertThat(accounts)
                .extracting(OpenAccount::login)
                .contains("lemaire", "benali", "enseignant", "secretariat", "secretariat2", "admin", "auditeur");
    }

    @Test
    void the_mail_of_the_demo_goes_nowhere_and_its_telephones_ring_nobody() {
        Stream.concat(
                        guardians(small).stream().map(Guardian::values),
                        students(small).stream().map(Student::values))
                .forEach(values -> {
                    assertThat(values.getOrDefault("email", "x@example.org")).matches(".+@example\\.(org|com)");
                    assertThat(values.getOrDefault("mobilePhone", "+33639980000"))
                            .startsWith("+3363998");
                    assertThat(values.getOrDefault("homePhone", "+33536490000")).startsWith("+3353649");
                });
    }

    @Test
    void the_families_of_the_cast_are_complete_and_wait_for_nothing() {
        Cast cast = small.cast();
        assertThat(cast.lea().families())
                .containsExactly(cast.lemaire().id(), cast.benali().id());
        assertThat(birth(cast.lea())).isAfter(TODAY.minusYears(18));
        assertThat(birth(cast.hugo())).isBefore(TODAY.minusYears(18));
        Set<Ending> endings = small.stories().stream()
                .filter(story -> story.steps().stream()
                        .map(Step::by)
                        .anyMatch(by -> by.equals(cast.claire().actor())
                                || by.equals(cast.karim().actor())))
                .map(RequestStory::ending)
                .collect(Collectors.toSet());
        assertThat(endings).containsExactlyInAnyOrder(Ending.ACCEPTED, Ending.PARTLY_ACCEPTED, Ending.REFUSED);
    }

    @Test
    void requests_end_in_every_way_and_mostly_well() {
        Map<Ending, Long> endings =
                small.stories().stream().collect(Collectors.groupingBy(RequestStory::ending, Collectors.counting()));

        assertThat(endings).containsKeys(Ending.values());
        assertThat(endings.get(Ending.ACCEPTED)).isGreaterThan(small.stories().size() / 2);
    }

    @Test
    void nothing_happens_in_the_future_or_before_its_cause() {
        assertThat(small.stories()).allSatisfy(story -> {
            List<Instant> times = story.steps().stream().map(Step::at).toList();
            assertThat(times).isSorted().allMatch(at -> !at.isAfter(NOW));
        });
    }

    @Test
    void the_edge_cases_of_real_schools_are_there() {
        List<Student> students = students(small);
        List<Guardian> guardians = guardians(small);

        assertThat(small.households())
                .as("twelve children")
                .anyMatch(h -> h.students().size() == 12);
        assertThat(students)
                .as("an unlisted school")
                .anyMatch(s -> Schools.UNLISTED.equals(s.values().get("school")));
        assertThat(students)
                .as("eighteen this month")
                .anyMatch(s -> birth(s).plusYears(18).getMonth() == TODAY.getMonth()
                        && birth(s).plusYears(18).getYear() == TODAY.getYear());
        assertThat(students)
                .as("no exit permission")
                .anyMatch(s ->
                        birth(s).isAfter(TODAY.minusYears(18)) && !s.values().containsKey("exitPermission"));
        assertThat(guardians).as("no e-mail").anyMatch(g -> !g.values().containsKey("email"));
        assertThat(guardians)
                .as("a name as long as may be")
                .anyMatch(g -> g.values().getOrDefault("lastName", "").length() == 80);
        Set<String> seen = new HashSet<>();
        assertThat(guardians)
                .as("a shared mailbox")
                .anyMatch(g ->
                        g.values().containsKey("email") && !seen.add(g.values().get("email")));
        assertThat(small.households())
                .as("twins")
                .anyMatch(h -> h.students().size() == 2
                        && birth(h.students().getFirst())
                                .equals(birth(h.students().getLast())));
        assertThat(small.last()).extracting(Sending::command).hasAtLeastOneElementOfType(EraseFamily.class);
    }

    private static void assertFits(Map<String, String> values, RecordField[] fields) {
        Set<String> codes = Arrays.stream(fields).map(RecordField::code).collect(Collectors.toSet());
        assertThat(codes).containsAll(values.keySet());
        for (RecordField field : fields) {
            String value = values.getOrDefault(field.code(), "");
            assertThat(value.length()).as(field.code()).isLessThanOrEqualTo(field.maxLength());
            assertThat(value).as(field.code()).isEqualTo(value.strip()).doesNotContain("<", ">");
            if (field.mandatory()) {
                assertThat(value).as(field.code()).isNotEmpty();
            }
            if (!field.options().isEmpty() && !value.isEmpty()) {
                assertThat(field.options()).as(field.code()).contains(value.split(","));
            }
        }
        if (codes.contains("school")) {
            assertThat(Schools.knows(values.getOrDefault("school", ""))).isTrue();
        }
    }

    private static Stream<Object> proposals(DemoSchool school) {
        return school.stories().stream()
                .flatMap(story -> story.steps().stream())
                .filter(Propose.class::isInstance)
                .map(step -> ((Propose) step).command());
    }

    private static List<Guardian> guardians(DemoSchool school) {
        return school.households().stream().flatMap(h -> h.guardians().stream()).toList();
    }

    private static List<Student> students(DemoSchool school) {
        return school.households().stream().flatMap(h -> h.students().stream()).toList();
    }

    private static LocalDate birth(Student student) {
        return LocalDate.parse(Objects.requireNonNull(student.values().get("birthDate")));
    }
}
