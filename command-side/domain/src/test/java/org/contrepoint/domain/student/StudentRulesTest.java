package org.contrepoint.domain.student;

import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.Cast.with;
import static org.contrepoint.domain.student.StudentFixture.alone;
import static org.contrepoint.domain.student.StudentFixture.propose;
import static org.contrepoint.domain.student.StudentFixture.proposeSeeing;
import static org.contrepoint.domain.student.StudentFixture.proposed;

import java.util.List;
import java.util.Map;
import org.contrepoint.message.Refused;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.review.ItemKind;
import org.contrepoint.student.StudentRegistered;
import org.junit.jupiter.api.Test;

/** What the fields of a student's identity ask of each other. */
class StudentRulesTest {
    @Test
    void all_that_is_wrong_is_told_at_once() {
        refused(
                Map.of(
                        "lastName",
                        "markup",
                        "birthDate",
                        "future-date",
                        "email",
                        "invalid-email",
                        "school",
                        "required"),
                "lastName",
                "<Lemaire>",
                "birthDate",
                "2031-01-01",
                "email",
                "lea@example",
                "school",
                "");
    }

    @Test
    void the_exit_permission_is_mandatory_for_minors() {
        refused(Map.of("exitPermission", "required"), "exitPermission", "");
    }

    @Test
    void the_exit_permission_is_optional_from_the_eighteenth_birthday() {
        Map<String, String> adult = with(valuesOfLea(), "birthDate", "2008-11-23");
        fixture(Student.class)
                .given(registered(adult))
                .when(proposeSeeing(FIRST_REQUEST, adult, "exitPermission", ""))
                .expectEvents(proposed(
                        FIRST_REQUEST,
                        new ProposedItem(
                                line(FIRST_REQUEST, "exitPermission"),
                                "exitPermission",
                                ItemKind.GROUP,
                                2,
                                Map.of("exitPermission", "ACCOMPANIED", "exitPersons", ""),
                                Map.of("exitPermission", "", "exitPersons", ""))));
    }

    @Test
    void a_student_one_day_short_of_eighteen_is_a_minor() {
        Map<String, String> almost = with(valuesOfLea(), "birthDate", "2008-11-24");
        fixture(Student.class)
                .given(registered(almost))
                .when(proposeSeeing(FIRST_REQUEST, almost, "exitPermission", ""))
                .expectException(Refused.class)
                .expectExceptionDetails(new InvalidValues(Map.of("exitPermission", "required")));
    }

    @Test
    void named_persons_have_to_be_named() {
        refused(Map.of("exitPersons", "required"), "exitPermission", "NAMED_PERSONS");
        refused(Map.of("exitPersons", "required"), "exitPermission", "NAMED_PERSONS", "exitPersons", "  ");
    }

    @Test
    void an_unlisted_school_has_to_be_named() {
        refused(Map.of("schoolName", "required"), "school", "UNLISTED");
    }

    @Test
    void the_name_of_an_unlisted_school_goes_when_a_listed_one_is_chosen() {
        Map<String, String> unlisted = with(valuesOfLea(), "school", "UNLISTED", "schoolName", "École des Tilleuls");
        fixture(Student.class)
                .given(registered(unlisted))
                .when(proposeSeeing(FIRST_REQUEST, unlisted, "school", "0870003C"))
                .expectEvents(proposed(
                        FIRST_REQUEST,
                        new ProposedItem(
                                line(FIRST_REQUEST, "school"),
                                "school",
                                ItemKind.GROUP,
                                1,
                                Map.of("school", "UNLISTED", "schoolName", "École des Tilleuls"),
                                Map.of("school", "0870003C", "schoolName", ""))));
    }

    @Test
    void media_mean_nothing_unless_pictures_may_be_shown_and_keep_the_order_of_the_list() {
        fixture(Student.class)
                .given(lea())
                .when(propose(FIRST_REQUEST, "imageRights", "DIFFUSION", "imageMedia", "SOCIAL,PRINT"))
                .expectEvents(images("DIFFUSION", "PRINT,SOCIAL"));
        fixture(Student.class)
                .given(lea())
                .when(propose(FIRST_REQUEST, "imageRights", "CAPTURE", "imageMedia", "SOCIAL,PRINT"))
                .expectException(Refused.class)
                .expectExceptionDetails(new NothingChanged());
    }

    @Test
    void a_mandatory_field_that_old_data_left_empty_is_asked_for_whatever_else_changes() {
        Map<String, String> incomplete = with(valuesOfLea(), "school", "");
        fixture(Student.class)
                .given(registered(incomplete))
                .when(proposeSeeing(FIRST_REQUEST, incomplete, "schoolLevel", "CM2"))
                .expectException(Refused.class)
                .expectExceptionDetails(new InvalidValues(Map.of("school", "required")))
                .expectNoEvents();
    }

    @Test
    void an_old_value_that_breaks_a_rule_does_not_bar_other_changes() {
        Map<String, String> odd = with(valuesOfLea(), "mobilePhone", "voir la mère");
        fixture(Student.class)
                .given(registered(odd))
                .when(proposeSeeing(FIRST_REQUEST, odd, "schoolLevel", "CM2"))
                .expectEvents(proposed(FIRST_REQUEST, alone(FIRST_REQUEST, "schoolLevel", "SIXIEME", "CM2")));
    }

    private static StudentRegistered registered(Map<String, String> values) {
        return new StudentRegistered(LEA, SAINT_JUNIEN, List.of(LEMAIRE), values, NOW);
    }

    private static Object images(String rights, String media) {
        return proposed(
                FIRST_REQUEST,
                new ProposedItem(
                        line(FIRST_REQUEST, "imageRights"),
                        "imageRights",
                        ItemKind.GROUP,
                        1,
                        Map.of("imageRights", "CAPTURE", "imageMedia", ""),
                        Map.of("imageRights", rights, "imageMedia", media)));
    }

    private static void refused(Map<String, String> errors, String... codesAndTexts) {
        fixture(Student.class)
                .given(lea())
                .when(propose(FIRST_REQUEST, codesAndTexts))
                .expectException(Refused.class)
                .expectExceptionDetails(new InvalidValues(errors))
                .expectNoEvents();
    }
}
