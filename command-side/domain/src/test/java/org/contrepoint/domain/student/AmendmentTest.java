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
import static org.contrepoint.domain.student.StudentFixture.applied;
import static org.contrepoint.domain.student.StudentFixture.conflict;
import static org.contrepoint.domain.student.StudentFixture.conflicted;
import static org.contrepoint.domain.student.StudentFixture.corrected;
import static org.contrepoint.domain.student.StudentFixture.proposed;
import static org.contrepoint.domain.student.StudentFixture.released;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.LineNotHeld;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.AmendStudentProposal;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.StudentProposalAmended;
import org.junit.jupiter.api.Test;

/** Staff accept a value of their own in place of the family's. */
class AmendmentTest {
    private static final AmendmentId DRAFT = AmendmentId.of(new UUID(0, 51));
    private static final ProposedItem ROZE = alone(FIRST_REQUEST, "firstName", "Léa", "Léa-Roze");
    private static final ProposedItem CM2 = alone(FIRST_REQUEST, "schoolLevel", "SIXIEME", "CM2");
    private static final ItemId NAME = ROZE.itemId();

    private final AggregateTestFixture<Student> student = fixture(Student.class);

    @Test
    void a_drafted_value_has_no_effect_by_itself() {
        student.given(lea(), proposed(FIRST_REQUEST, ROZE))
                .when(amend("Léa-Rose"))
                .expectEvents(drafted());
        fixture(Student.class)
                .given(lea(), proposed(FIRST_REQUEST, ROZE), drafted())
                .when(accept(FIRST_REQUEST, NAME))
                .expectEvents(applied(FIRST_REQUEST, NAME, "firstName", "Léa", "Léa-Roze"));
    }

    @Test
    void the_drafted_value_is_applied_when_a_decision_accepts_it() {
        student.given(lea(), proposed(FIRST_REQUEST, ROZE), drafted())
                .when(acceptAmended(NAME, DRAFT))
                .expectEvents(applied(FIRST_REQUEST, NAME, "firstName", "Léa", "Léa-Rose"));
    }

    @Test
    void a_drafted_value_is_no_way_around_a_conflict() {
        student.given(lea(), proposed(FIRST_REQUEST, ROZE), drafted(), corrected("firstName", "Léa", "Lea"))
                .when(acceptAmended(NAME, DRAFT))
                .expectEvents(conflicted(FIRST_REQUEST, conflict(NAME, "firstName", "Léa", "Lea", "Léa-Roze")));
    }

    @Test
    void a_drafted_value_that_the_record_has_by_now_is_moot() {
        student.given(lea(), proposed(FIRST_REQUEST, ROZE), drafted(), corrected("firstName", "Léa", "Léa-Rose"))
                .when(acceptAmended(NAME, DRAFT))
                .expectEvents(released(FIRST_REQUEST, List.of(NAME), List.of()));
    }

    @Test
    void a_value_that_was_drafted_for_no_line_or_for_another_applies_nothing() {
        student.given(lea(), proposed(FIRST_REQUEST, ROZE, CM2), drafted())
                .when(acceptAmended(CM2.itemId(), DRAFT))
                .expectEvents(
                        conflicted(FIRST_REQUEST, conflict(CM2.itemId(), "schoolLevel", "SIXIEME", "SIXIEME", "CM2")));
    }

    @Test
    void drafting_twice_makes_one_draft() {
        student.given(lea(), proposed(FIRST_REQUEST, ROZE), drafted())
                .when(amend("Léa-Rose"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_drafted_value_is_checked_like_any_value() {
        refused(new InvalidValues(Map.of("firstName", "markup")), amend("<Léa>"));
        refused(new InvalidValues(Map.of("firstName", "required")), amend(" "));
    }

    @Test
    void the_familys_value_and_the_current_one_are_no_value_of_the_staffs() {
        refused(new NothingChanged(), amend("Léa-Roze"));
        refused(new NothingChanged(), amend("Léa"));
    }

    @Test
    void fields_of_other_groups_are_left_alone() {
        student.given(lea(), proposed(FIRST_REQUEST, ROZE))
                .when(new AmendStudentProposal(
                        LEA,
                        FIRST_REQUEST,
                        NAME,
                        DRAFT,
                        Map.of("firstName", "Léa-Rose", "lastName", "Durand"),
                        SECRETARIAT))
                .expectEvents(drafted());
    }

    @Test
    void a_line_that_does_not_wait_takes_no_draft() {
        refused(new LineNotHeld(), amend(SECOND_REQUEST, NAME));
        refused(new LineNotHeld(), amend(FIRST_REQUEST, CM2.itemId()));
    }

    private static AmendStudentProposal amend(String firstName) {
        return new AmendStudentProposal(LEA, FIRST_REQUEST, NAME, DRAFT, Map.of("firstName", firstName), SECRETARIAT);
    }

    private static AmendStudentProposal amend(RequestId requestId, ItemId itemId) {
        return new AmendStudentProposal(LEA, requestId, itemId, DRAFT, Map.of("firstName", "Léa-Rose"), SECRETARIAT);
    }

    private static StudentProposalAmended drafted() {
        AmendedItem item = new AmendedItem(
                DRAFT, NAME, "firstName", Map.of("firstName", "Léa-Roze"), Map.of("firstName", "Léa-Rose"));
        return new StudentProposalAmended(LEA, FIRST_REQUEST, item, SECRETARIAT, NOW);
    }

    private static ApplyStudentProposal acceptAmended(ItemId itemId, AmendmentId amendment) {
        return new ApplyStudentProposal(
                LEA, FIRST_REQUEST, Set.of(itemId), Map.of(itemId, amendment), Map.of(), Set.of());
    }

    private static void refused(Refusal refusal, AmendStudentProposal command) {
        fixture(Student.class)
                .given(lea(), proposed(FIRST_REQUEST, ROZE))
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
