package org.contrepoint.domain.student;

import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.lea;
import static org.contrepoint.domain.student.StudentFixture.accept;
import static org.contrepoint.domain.student.StudentFixture.alone;
import static org.contrepoint.domain.student.StudentFixture.applied;
import static org.contrepoint.domain.student.StudentFixture.conflict;
import static org.contrepoint.domain.student.StudentFixture.conflicted;
import static org.contrepoint.domain.student.StudentFixture.corrected;
import static org.contrepoint.domain.student.StudentFixture.proposed;
import static org.contrepoint.domain.student.StudentFixture.released;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.review.ItemId;
import org.contrepoint.student.RestoreStudentProposal;
import org.contrepoint.student.StudentProposalRestored;
import org.junit.jupiter.api.Test;

/** Lines of a request that was opened again are held once more. */
class RestoreTest {
    private static final ProposedItem CM2 = alone(FIRST_REQUEST, "schoolLevel", "SIXIEME", "CM2");
    private static final ItemId LEVEL = CM2.itemId();
    private static final Object LET_GO = released(FIRST_REQUEST, List.of(), List.of(LEVEL));

    private final AggregateTestFixture<Student> student = fixture(Student.class);

    @Test
    void a_line_that_was_let_go_of_is_held_again_and_can_be_applied() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), LET_GO)
                .when(restore())
                .expectEvents(restored(CM2));
        fixture(Student.class)
                .given(lea(), proposed(FIRST_REQUEST, CM2), LET_GO, restored(CM2))
                .when(accept(FIRST_REQUEST, LEVEL))
                .expectEvents(applied(FIRST_REQUEST, LEVEL, "schoolLevel", "SIXIEME", "CM2"));
    }

    @Test
    void restoring_twice_holds_once() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), LET_GO, restored(CM2))
                .when(restore())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_newer_line_for_the_group_keeps_its_place() {
        student.given(
                        lea(),
                        proposed(FIRST_REQUEST, CM2),
                        LET_GO,
                        proposed(SECOND_REQUEST, alone(SECOND_REQUEST, "schoolLevel", "SIXIEME", "CM1")))
                .when(restore())
                .expectEvents(new StudentProposalRestored(LEA, FIRST_REQUEST, NOW, List.of(), List.of(LEVEL)));
    }

    @Test
    void a_record_that_moved_meanwhile_is_met_as_a_conflict_at_once() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), LET_GO, corrected("schoolLevel", "SIXIEME", "CINQUIEME"))
                .when(restore())
                .expectEvents(
                        restored(CM2),
                        conflicted(FIRST_REQUEST, conflict(LEVEL, "schoolLevel", "SIXIEME", "CINQUIEME", "CM2")));
    }

    @Test
    void a_line_that_met_a_conflict_before_starts_from_what_it_was_based_on() {
        student.given(
                        lea(),
                        proposed(FIRST_REQUEST, CM2),
                        corrected("schoolLevel", "SIXIEME", "CINQUIEME"),
                        conflicted(FIRST_REQUEST, conflict(LEVEL, "schoolLevel", "SIXIEME", "CINQUIEME", "CM2")),
                        LET_GO)
                .when(restore())
                .expectEvents(
                        restored(CM2),
                        conflicted(FIRST_REQUEST, conflict(LEVEL, "schoolLevel", "SIXIEME", "CINQUIEME", "CM2")));
    }

    @Test
    void what_the_record_says_by_now_has_no_object_any_more() {
        student.given(lea(), proposed(FIRST_REQUEST, CM2), LET_GO, corrected("schoolLevel", "SIXIEME", "CM2"))
                .when(restore())
                .expectEvents(restored(CM2), released(FIRST_REQUEST, List.of(LEVEL), List.of()));
    }

    @Test
    void lines_that_were_never_let_go_of_are_passed_over() {
        student.given(
                        lea(),
                        proposed(FIRST_REQUEST, CM2),
                        applied(FIRST_REQUEST, LEVEL, "schoolLevel", "SIXIEME", "CM2"))
                .when(restore())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static RestoreStudentProposal restore() {
        return new RestoreStudentProposal(LEA, FIRST_REQUEST, Set.of(LEVEL));
    }

    private static StudentProposalRestored restored(ProposedItem item) {
        return new StudentProposalRestored(LEA, FIRST_REQUEST, NOW, List.of(item), List.of());
    }
}
