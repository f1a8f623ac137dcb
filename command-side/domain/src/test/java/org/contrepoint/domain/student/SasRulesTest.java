package org.contrepoint.domain.student;

import static org.contrepoint.domain.Cast.BENALI;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SAMIR_BENALI;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.except;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.Cast.with;
import static org.contrepoint.domain.student.StudentFixture.accept;
import static org.contrepoint.domain.student.StudentFixture.alone;
import static org.contrepoint.domain.student.StudentFixture.applied;
import static org.contrepoint.domain.student.StudentFixture.changedAtOnce;
import static org.contrepoint.domain.student.StudentFixture.conflict;
import static org.contrepoint.domain.student.StudentFixture.conflicted;
import static org.contrepoint.domain.student.StudentFixture.correct;
import static org.contrepoint.domain.student.StudentFixture.corrected;
import static org.contrepoint.domain.student.StudentFixture.exit;
import static org.contrepoint.domain.student.StudentFixture.images;
import static org.contrepoint.domain.student.StudentFixture.leaWith;
import static org.contrepoint.domain.student.StudentFixture.propose;
import static org.contrepoint.domain.student.StudentFixture.proposeSeeing;
import static org.contrepoint.domain.student.StudentFixture.proposed;
import static org.contrepoint.domain.student.StudentFixture.released;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Refused;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.AtOnceItem.Why;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.FieldsClosed;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemKind;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.StudentIdentityProposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the sas (domain.md) that a record answers for, by their numbers there. */
class SasRulesTest {
    private static final ProposedItem CM2 = alone(FIRST_REQUEST, "schoolLevel", "SIXIEME", "CM2");
    private static final ProposedItem ROSE = alone(FIRST_REQUEST, "firstName", "Léa", "Léa-Rose");
    private static final PolicyKey LEVEL_BY_FAMILY = new PolicyKey(SubjectKind.STUDENT, "schoolLevel", Role.FAMILY);
    private static final PolicyKey LEVEL_BY_STAFF = new PolicyKey(SubjectKind.STUDENT, "schoolLevel", Role.STAFF);
    private static final AtOnceItem NO_MORE_PICTURES =
            new AtOnceItem("imageRights", Why.CANNOT_WAIT, images("CAPTURE", ""), images("NONE", ""));

    private final AggregateTestFixture<Student> student = fixture(Student.class);

    @Test
    void rule_1_current_as_the_base_is_clean_and_applied() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2))
                .when(accept(FIRST_REQUEST, CM2.itemId()))
                .expectEvents(applied(FIRST_REQUEST, CM2.itemId(), "schoolLevel", "SIXIEME", "CM2"));
    }

    @Test
    void rule_1_a_correction_to_the_proposed_value_makes_the_line_moot_at_once() {
        student.given(lea(), proposed(FIRST_REQUEST, ROSE, CM2))
                .when(correct("schoolLevel", "CM2"))
                .expectEvents(
                        corrected("schoolLevel", "SIXIEME", "CM2"),
                        released(FIRST_REQUEST, List.of(CM2.itemId()), List.of()));
    }

    @Test
    void rule_1_a_correction_to_another_value_is_a_conflict_at_once_for_the_lines_that_wait_for_it() {
        student.given(lea(), proposed(FIRST_REQUEST, ROSE, CM2))
                .when(correct("schoolLevel", "CM1"))
                .expectEvents(
                        corrected("schoolLevel", "SIXIEME", "CM1"),
                        conflicted(FIRST_REQUEST, conflict(CM2.itemId(), "schoolLevel", "SIXIEME", "CM1", "CM2")));
    }

    @Test
    void rule_1_each_request_hears_of_its_own_lines_only() {
        ProposedItem level = alone(SECOND_REQUEST, "schoolLevel", "SIXIEME", "CM2");
        student.given(lea(), proposed(FIRST_REQUEST, ROSE), proposed(SECOND_REQUEST, level))
                .when(new org.contrepoint.student.CorrectStudent(
                        LEA, Map.of("firstName", "Lea", "schoolLevel", "CM2"), SECRETARIAT))
                .expectEvents(
                        new org.contrepoint.student.StudentCorrected(
                                LEA,
                                Map.of("firstName", "Léa", "schoolLevel", "SIXIEME"),
                                Map.of("firstName", "Lea", "schoolLevel", "CM2"),
                                SECRETARIAT,
                                NOW),
                        conflicted(FIRST_REQUEST, conflict(ROSE.itemId(), "firstName", "Léa", "Lea", "Léa-Rose")),
                        released(SECOND_REQUEST, List.of(level.itemId()), List.of()));
    }

    @Test
    void rule_2_unchanged_fields_are_never_carried_and_never_applied() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2"))
                .expectEvents(proposed(FIRST_REQUEST, CM2));
        fixture(Student.class)
                .given(lea(), proposed(FIRST_REQUEST, CM2), corrected("firstName", "Léa", "Lea"))
                .when(accept(FIRST_REQUEST, CM2.itemId()))
                .expectEvents(applied(FIRST_REQUEST, CM2.itemId(), "schoolLevel", "SIXIEME", "CM2"));
    }

    @Test
    void rule_3_the_newer_submission_replaces_the_older_line_whichever_parent_sent_it() {
        student.given(lea(), proposed(FIRST_REQUEST, ROSE, CM2))
                .when(new ProposeStudentIdentity(
                        LEA,
                        BENALI,
                        SECOND_REQUEST,
                        valuesOfLea(),
                        with(valuesOfLea(), "schoolLevel", "CINQUIEME"),
                        SAMIR_BENALI))
                .expectEvents(new StudentIdentityProposed(
                        LEA,
                        BENALI,
                        SECOND_REQUEST,
                        SAINT_JUNIEN,
                        SAMIR_BENALI,
                        NOW,
                        List.of(alone(SECOND_REQUEST, "schoolLevel", "SIXIEME", "CINQUIEME")),
                        List.of(new ReplacedItem(FIRST_REQUEST, CM2.itemId()))));
    }

    @Test
    void rule_3_both_parents_may_change_different_fields_of_a_child_at_the_same_time() {
        student.given(lea(), proposed(FIRST_REQUEST, ROSE))
                .when(new ProposeStudentIdentity(
                        LEA,
                        BENALI,
                        SECOND_REQUEST,
                        valuesOfLea(),
                        with(valuesOfLea(), "schoolLevel", "CM2"),
                        SAMIR_BENALI))
                .expectEvents(new StudentIdentityProposed(
                        LEA,
                        BENALI,
                        SECOND_REQUEST,
                        SAINT_JUNIEN,
                        SAMIR_BENALI,
                        NOW,
                        List.of(alone(SECOND_REQUEST, "schoolLevel", "SIXIEME", "CM2")),
                        List.of()));
    }

    @Test
    void rule_4_fields_that_only_make_sense_together_make_one_line() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "school", "UNLISTED", "schoolName", "École des Tilleuls"))
                .expectEvents(proposed(
                        FIRST_REQUEST,
                        new ProposedItem(
                                line(FIRST_REQUEST, "school"),
                                "school",
                                ItemKind.GROUP,
                                1,
                                Map.of("school", "0870003C", "schoolName", ""),
                                Map.of("school", "UNLISTED", "schoolName", "École des Tilleuls"))));
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "READ_ONLY"})
    void rule_7_a_closed_field_takes_no_change_and_neither_does_what_came_with_it(FieldPolicy closed) {
        fixture(Student.class, except(LEVEL_BY_FAMILY, closed))
                .given(lea())
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2", "firstName", "Léa-Rose"))
                .expectException(Refused.class)
                .expectExceptionDetails(new FieldsClosed(List.of("schoolLevel")))
                .expectNoEvents();
    }

    @Test
    void rule_7_a_closed_field_that_nobody_touched_bars_nothing() {
        fixture(Student.class, except(LEVEL_BY_FAMILY, FieldPolicy.READ_ONLY))
                .given(lea())
                .when(propose(FIRST_REQUEST, "firstName", "Léa-Rose"))
                .expectEvents(proposed(FIRST_REQUEST, ROSE));
    }

    @Test
    void rule_7_what_applies_at_once_is_the_valid_value_and_told_as_such() {
        fixture(Student.class, except(LEVEL_BY_FAMILY, FieldPolicy.AT_ONCE))
                .given(lea())
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2"))
                .expectEvents(changedAtOnce(FIRST_REQUEST, List.of(), levelAtOnce()));
    }

    @Test
    void rule_7_two_approvers_are_needed_for_the_exit_permission_by_standard() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "exitPermission", "ALONE"))
                .expectEvents(proposed(
                        FIRST_REQUEST,
                        new ProposedItem(
                                line(FIRST_REQUEST, "exitPermission"),
                                "exitPermission",
                                ItemKind.GROUP,
                                2,
                                exit("ACCOMPANIED", ""),
                                exit("ALONE", ""))));
    }

    @Test
    void rule_7_staff_acting_for_a_family_are_bound_by_the_policy_for_staff() {
        ProposeStudentIdentity onBehalf = new ProposeStudentIdentity(
                LEA, LEMAIRE, FIRST_REQUEST, valuesOfLea(), with(valuesOfLea(), "schoolLevel", "CM2"), SECRETARIAT);
        fixture(Student.class, except(LEVEL_BY_STAFF, FieldPolicy.READ_ONLY))
                .given(lea())
                .when(onBehalf)
                .expectException(Refused.class)
                .expectExceptionDetails(new FieldsClosed(List.of("schoolLevel")))
                .expectNoEvents();
        fixture(Student.class, except(LEVEL_BY_FAMILY, FieldPolicy.READ_ONLY))
                .given(lea())
                .when(onBehalf)
                .expectEvents(new StudentIdentityProposed(
                        LEA, LEMAIRE, FIRST_REQUEST, SAINT_JUNIEN, SECRETARIAT, NOW, List.of(CM2), List.of()));
    }

    @Test
    void rule_8_withdrawing_image_rights_applies_at_once() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "imageRights", "NONE"))
                .expectEvents(changedAtOnce(FIRST_REQUEST, List.of(), NO_MORE_PICTURES));
    }

    @Test
    void rule_8_a_stricter_exit_permission_applies_at_once_though_two_approvers_hold_the_field() {
        student.given(leaWith("exitPermission", "ALONE"))
                .when(proposeSeeing(
                        FIRST_REQUEST, with(valuesOfLea(), "exitPermission", "ALONE"), "exitPermission", "ACCOMPANIED"))
                .expectEvents(changedAtOnce(
                        FIRST_REQUEST,
                        List.of(),
                        new AtOnceItem("exitPermission", Why.CANNOT_WAIT, exit("ALONE", ""), exit("ACCOMPANIED", ""))));
    }

    @Test
    void rule_8_the_permissive_direction_waits() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "imageRights", "DIFFUSION", "imageMedia", "PRINT"))
                .expectEvents(proposed(
                        FIRST_REQUEST, images(FIRST_REQUEST, images("CAPTURE", ""), images("DIFFUSION", "PRINT"))));
    }

    @Test
    void rule_8_a_withdrawal_puts_aside_what_waited_in_the_other_direction() {
        ProposedItem wider = images(FIRST_REQUEST, images("CAPTURE", ""), images("DIFFUSION", "PRINT"));
        student.given(lea(), proposed(FIRST_REQUEST, wider))
                .when(propose(SECOND_REQUEST, "imageRights", "NONE"))
                .expectEvents(changedAtOnce(
                        SECOND_REQUEST, List.of(new ReplacedItem(FIRST_REQUEST, wider.itemId())), NO_MORE_PICTURES));
        fixture(Student.class)
                .given(
                        lea(),
                        proposed(FIRST_REQUEST, wider),
                        changedAtOnce(
                                SECOND_REQUEST,
                                List.of(new ReplacedItem(FIRST_REQUEST, wider.itemId())),
                                NO_MORE_PICTURES))
                .when(accept(FIRST_REQUEST, wider.itemId()))
                .expectNoEvents();
    }

    @Test
    void rule_8_what_can_wait_of_a_mixed_submission_waits_and_the_rest_applies() {
        student.given(lea())
                .when(propose(FIRST_REQUEST, "schoolLevel", "CM2", "imageRights", "NONE"))
                .expectEvents(proposed(FIRST_REQUEST, CM2), changedAtOnce(FIRST_REQUEST, List.of(), NO_MORE_PICTURES));
    }

    @Test
    void rule_8_sending_a_withdrawal_twice_makes_one_change() {
        student.given(lea(), changedAtOnce(FIRST_REQUEST, List.of(), NO_MORE_PICTURES))
                .when(propose(FIRST_REQUEST, "imageRights", "NONE"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static AtOnceItem levelAtOnce() {
        return new AtOnceItem(
                "schoolLevel", Why.POLICY, Map.of("schoolLevel", "SIXIEME"), Map.of("schoolLevel", "CM2"));
    }
}
