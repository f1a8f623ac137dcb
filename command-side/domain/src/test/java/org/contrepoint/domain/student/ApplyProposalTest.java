package org.contrepoint.domain.student;

import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.student.StudentFixture.accept;
import static org.contrepoint.domain.student.StudentFixture.alone;
import static org.contrepoint.domain.student.StudentFixture.corrected;
import static org.contrepoint.domain.student.StudentFixture.drop;
import static org.contrepoint.domain.student.StudentFixture.proposed;
import static org.contrepoint.domain.student.StudentFixture.proposedInsteadOf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.message.Refused;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.ItemId;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.junit.jupiter.api.Test;

/** What a decision of the review does to a student's record (domain.md, rule 1), and what staff's own corrections do. */
class ApplyProposalTest {
    private static final ProposedItem CM2 = alone(FIRST_REQUEST, "schoolLevel", "SIXIEME", "CM2");
    private static final ProposedItem ROSE = alone(FIRST_REQUEST, "firstName", "Léa", "Léa-Rose");
    private static final ItemId LEVEL = CM2.itemId();
    private static final ItemId NAME = ROSE.itemId();

    private final AggregateTestFixture<Student> student = fixture(Student.class);

    @Test
    void an_accepted_line_becomes_the_valid_value() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2))
                .when(accept(FIRST_REQUEST, LEVEL))
                .expectEvents(applied());
    }

    @Test
    void a_refused_line_is_never_applied() {
        student.given(lea(), proposed(FIRST_REQUEST, ROSE, CM2))
                .when(new ApplyStudentProposal(LEA, FIRST_REQUEST, Set.of(LEVEL), Set.of(NAME)))
                .expectEvents(applied(), released(List.of(), List.of(NAME)));
    }

    @Test
    void applying_twice_changes_nothing() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), applied())
                .when(accept(FIRST_REQUEST, LEVEL))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void letting_go_twice_changes_nothing() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), released(List.of(), List.of(LEVEL)))
                .when(drop(FIRST_REQUEST, LEVEL))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_accepted_value_that_the_record_has_already_is_moot() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), corrected("schoolLevel", "SIXIEME", "CM2"))
                .when(accept(FIRST_REQUEST, LEVEL))
                .expectEvents(released(List.of(LEVEL), List.of()));
    }

    @Test
    void an_accepted_line_meets_a_record_that_moved_as_a_conflict() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), corrected("schoolLevel", "SIXIEME", "CM1"))
                .when(accept(FIRST_REQUEST, LEVEL))
                .expectEvents(conflicted());
    }

    @Test
    void a_conflict_that_is_accepted_again_is_decided_against_the_current_value() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), corrected("schoolLevel", "SIXIEME", "CM1"), conflicted())
                .when(acceptKnowing(NOW))
                .expectEvents(new StudentIdentityChanged(
                        LEA,
                        FIRST_REQUEST,
                        NOW,
                        List.of(new AppliedItem(
                                LEVEL, "schoolLevel", Map.of("schoolLevel", "CM1"), Map.of("schoolLevel", "CM2")))));
    }

    @Test
    void an_acceptance_that_did_not_know_of_the_latest_conflict_comes_back_as_one() {
        StudentProposalConflicted again = new StudentProposalConflicted(
                LEA,
                FIRST_REQUEST,
                NOW,
                List.of(new ConflictedItem(
                        LEVEL,
                        "schoolLevel",
                        Map.of("schoolLevel", "CM1"),
                        Map.of("schoolLevel", "CM1"),
                        Map.of("schoolLevel", "CM2"))));
        for (Object unknowing : List.of(accept(FIRST_REQUEST, LEVEL), acceptKnowing(NOW.minusSeconds(60)))) {
            fixture(Student.class)
                    .given(
                            lea(),
                            proposed(FIRST_REQUEST, CM2),
                            corrected("schoolLevel", "SIXIEME", "CM1"),
                            conflicted())
                    .when(unknowing)
                    .expectEvents(again);
        }
    }

    private static ApplyStudentProposal acceptKnowing(Instant conflict) {
        return new ApplyStudentProposal(LEA, FIRST_REQUEST, Set.of(LEVEL), Map.of(), Map.of(LEVEL, conflict), Set.of());
    }

    @Test
    void a_line_that_was_put_aside_is_passed_over() {
        student.given(
                        lea(),
                        proposed(FIRST_REQUEST, CM2),
                        proposedInsteadOf(
                                new ReplacedItem(FIRST_REQUEST, LEVEL),
                                SECOND_REQUEST,
                                alone(SECOND_REQUEST, "schoolLevel", "SIXIEME", "CM1")))
                .when(accept(FIRST_REQUEST, LEVEL))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_correction_by_staff_is_checked_like_any_value() {
        student.given(lea())
                .when(new CorrectStudent(LEA, Map.of("birthDate", "2015-02-31"), SECRETARIAT))
                .expectException(Refused.class)
                .expectExceptionDetails(new InvalidValues(Map.of("birthDate", "invalid-date")))
                .expectNoEvents();
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        student.given(lea())
                .when(new CorrectStudent(LEA, Map.of("schoolLevel", "SIXIEME", "email", ""), SECRETARIAT))
                .expectException(Refused.class)
                .expectExceptionDetails(new NothingChanged())
                .expectNoEvents();
    }

    @Test
    void a_correction_says_what_changed() {
        student.given(lea())
                .when(new CorrectStudent(LEA, Map.of("schoolLevel", "CM1", "firstName", "Léa"), SECRETARIAT))
                .expectEvents(corrected("schoolLevel", "SIXIEME", "CM1"));
    }

    private static StudentIdentityChanged applied() {
        return new StudentIdentityChanged(
                LEA,
                FIRST_REQUEST,
                NOW,
                List.of(new AppliedItem(
                        LEVEL, "schoolLevel", Map.of("schoolLevel", "SIXIEME"), Map.of("schoolLevel", "CM2"))));
    }

    private static StudentProposalConflicted conflicted() {
        return new StudentProposalConflicted(
                LEA,
                FIRST_REQUEST,
                NOW,
                List.of(new ConflictedItem(
                        LEVEL,
                        "schoolLevel",
                        Map.of("schoolLevel", "SIXIEME"),
                        Map.of("schoolLevel", "CM1"),
                        Map.of("schoolLevel", "CM2"))));
    }

    private static StudentProposalReleased released(List<ItemId> moot, List<ItemId> dropped) {
        return new StudentProposalReleased(LEA, FIRST_REQUEST, NOW, moot, dropped);
    }
}
