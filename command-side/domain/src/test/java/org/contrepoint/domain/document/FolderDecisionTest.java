package org.contrepoint.domain.document;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.document.FolderFixture.AGAIN;
import static org.contrepoint.domain.document.FolderFixture.CERTIFICATE;
import static org.contrepoint.domain.document.FolderFixture.END_OF_YEAR;
import static org.contrepoint.domain.document.FolderFixture.INSURANCE;
import static org.contrepoint.domain.document.FolderFixture.OF_LEA;
import static org.contrepoint.domain.document.FolderFixture.PHOTO;
import static org.contrepoint.domain.document.FolderFixture.accept;
import static org.contrepoint.domain.document.FolderFixture.accepted;
import static org.contrepoint.domain.document.FolderFixture.document;
import static org.contrepoint.domain.document.FolderFixture.drop;
import static org.contrepoint.domain.document.FolderFixture.excuse;
import static org.contrepoint.domain.document.FolderFixture.fixture;
import static org.contrepoint.domain.document.FolderFixture.handing;
import static org.contrepoint.domain.document.FolderFixture.is;
import static org.contrepoint.domain.document.FolderFixture.isExcused;
import static org.contrepoint.domain.document.FolderFixture.issued;
import static org.contrepoint.domain.document.FolderFixture.item;
import static org.contrepoint.domain.document.FolderFixture.lineOf;
import static org.contrepoint.domain.document.FolderFixture.nothing;
import static org.contrepoint.domain.document.FolderFixture.paper;
import static org.contrepoint.domain.document.FolderFixture.released;
import static org.contrepoint.domain.document.FolderFixture.revise;
import static org.contrepoint.domain.document.FolderFixture.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.document.AcceptedDocument;
import org.contrepoint.document.DocumentRefusal.NotAnExtension;
import org.contrepoint.document.DocumentsAccepted;
import org.contrepoint.document.DocumentsConflicted;
import org.contrepoint.document.DocumentsRestored;
import org.contrepoint.document.DocumentsRevised;
import org.contrepoint.document.DocumentsSubmitted;
import org.contrepoint.document.ExtendValidity;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.RestoreDocuments;
import org.contrepoint.document.ReviseDocuments;
import org.contrepoint.document.ValidityExtended;
import org.contrepoint.message.Refused;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.LineNotHeld;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.review.ItemId;
import org.junit.jupiter.api.Test;

/** What decisions, second thoughts and staff make of what is in a folder. */
class FolderDecisionTest {
    private static final HandedIn FIRST = paper(1, INSURANCE);
    private static final ItemId FIRST_LINE = lineOf(FIRST_REQUEST, INSURANCE);
    private static final ItemId SECOND_LINE = lineOf(SECOND_REQUEST, INSURANCE);

    @Test
    void an_accepted_document_counts_until_the_end_of_the_school_year() {
        fixture()
                .given(submitted(FIRST_REQUEST, FIRST))
                .when(accept(FIRST_REQUEST, FIRST_LINE))
                .expectEvents(accepted(FIRST_REQUEST, FIRST, nothing(), END_OF_YEAR));
    }

    @Test
    void a_validity_in_months_begins_on_the_day_of_issue_or_else_of_acceptance() {
        HandedIn dated = issued(1, CERTIFICATE, LocalDate.of(2026, 10, 31));
        fixture()
                .given(submitted(FIRST_REQUEST, dated))
                .when(accept(FIRST_REQUEST, lineOf(FIRST_REQUEST, CERTIFICATE)))
                .expectEvents(accepted(FIRST_REQUEST, dated, nothing(), LocalDate.of(2027, 10, 31)));
        HandedIn undated = paper(1, CERTIFICATE);
        fixture()
                .given(submitted(FIRST_REQUEST, undated))
                .when(accept(FIRST_REQUEST, lineOf(FIRST_REQUEST, CERTIFICATE)))
                .expectEvents(accepted(FIRST_REQUEST, undated, nothing(), LocalDate.of(2027, 11, 23)));
    }

    @Test
    void a_validity_without_an_end_has_none() {
        HandedIn photo = paper(1, PHOTO);
        fixture()
                .given(submitted(FIRST_REQUEST, photo))
                .when(accept(FIRST_REQUEST, lineOf(FIRST_REQUEST, PHOTO)))
                .expectEvents(accepted(FIRST_REQUEST, photo, nothing(), null));
    }

    @Test
    void an_accepted_excuse_counts_like_a_document() {
        ProposedItem excused = item(FIRST_LINE, INSURANCE, nothing(), isExcused("Pas d’assureur"));
        fixture()
                .given(submitted(FIRST_REQUEST, List.of(), List.of(), excused))
                .when(accept(FIRST_REQUEST, FIRST_LINE))
                .expectEvents(new DocumentsAccepted(
                        OF_LEA,
                        OF_LEA.person(),
                        FIRST_REQUEST,
                        NOW,
                        List.of(new AppliedItem(
                                FIRST_LINE, INSURANCE.toString(), nothing(), isExcused("Pas d’assureur"))),
                        List.of(new AcceptedDocument(FIRST_LINE, INSURANCE, null, END_OF_YEAR))));
    }

    @Test
    void rule_1_a_document_is_not_accepted_over_another_that_came_to_count_meanwhile() {
        fixture()
                .given(meanwhileAnother())
                .when(accept(SECOND_REQUEST, SECOND_LINE))
                .expectEvents(new DocumentsConflicted(
                        OF_LEA,
                        OF_LEA.person(),
                        SECOND_REQUEST,
                        NOW,
                        List.of(new ConflictedItem(SECOND_LINE, INSURANCE.toString(), nothing(), is(1), is(2)))));
    }

    /** Against the rules of the folder itself, a line is still held whose base moved. */
    private static Object[] meanwhileAnother() {
        DocumentsSubmitted second = submitted(SECOND_REQUEST, paper(2, INSURANCE));
        return new Object[] {
            submitted(FIRST_REQUEST, FIRST), accepted(FIRST_REQUEST, FIRST, nothing(), END_OF_YEAR), second
        };
    }

    @Test
    void a_decision_that_comes_twice_changes_nothing() {
        fixture()
                .given(submitted(FIRST_REQUEST, FIRST), accepted(FIRST_REQUEST, FIRST, nothing(), END_OF_YEAR))
                .when(accept(FIRST_REQUEST, FIRST_LINE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture()
                .given(submitted(FIRST_REQUEST, FIRST), released(FIRST_REQUEST, List.of(), List.of(FIRST_LINE)))
                .when(drop(FIRST_REQUEST, FIRST_LINE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_refused_document_is_let_go_of_and_counts_for_nothing() {
        fixture()
                .given(submitted(FIRST_REQUEST, FIRST))
                .when(drop(FIRST_REQUEST, FIRST_LINE))
                .expectEvents(released(FIRST_REQUEST, List.of(), List.of(FIRST_LINE)));
    }

    @Test
    void an_older_line_that_was_put_aside_is_applied_by_no_decision() {
        fixture()
                .given(submitted(FIRST_REQUEST, FIRST), newer())
                .when(accept(FIRST_REQUEST, FIRST_LINE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static DocumentsSubmitted newer() {
        return submitted(
                SECOND_REQUEST,
                List.of(new ReplacedItem(FIRST_REQUEST, FIRST_LINE)),
                List.of(paper(2, INSURANCE)),
                item(SECOND_LINE, INSURANCE, nothing(), is(2)));
    }

    @Test
    void a_revision_is_another_document_in_a_line_of_its_own() {
        fixture()
                .given(submitted(FIRST_REQUEST, FIRST))
                .when(revise(handing(paper(2, INSURANCE))))
                .expectEvents(new DocumentsRevised(
                        OF_LEA,
                        OF_LEA.person(),
                        LEMAIRE,
                        FIRST_REQUEST,
                        AGAIN,
                        SAINT_JUNIEN,
                        CLAIRE_LEMAIRE,
                        NOW,
                        List.of(new RevisedItem(
                                FIRST_LINE, item(line(AGAIN, INSURANCE.toString()), INSURANCE, nothing(), is(2)))),
                        List.of(paper(2, INSURANCE))));
    }

    @Test
    void a_revision_writes_only_lines_of_its_own_request_that_wait() {
        refused(new LineNotHeld(), revise(handing(paper(2, PHOTO))), submitted(FIRST_REQUEST, FIRST));
        refused(new LineNotHeld(), revise(handing(paper(3, INSURANCE))), submitted(FIRST_REQUEST, FIRST), newer());
        refused(new NotYourRecord(), revise(handing(paper(2, INSURANCE))), submitted(SECOND_REQUEST, FIRST));
        ProposedItem excused = item(FIRST_LINE, INSURANCE, nothing(), isExcused("Pas d’assureur"));
        refused(
                new NothingChanged(),
                revise(excuse(INSURANCE, "Pas d’assureur")),
                submitted(FIRST_REQUEST, List.of(), List.of(), excused));
    }

    private static void refused(Object refusal, ReviseDocuments command, Object... given) {
        fixture()
                .given(given)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }

    @Test
    void what_was_let_go_of_waits_again_once_its_request_is_opened_again() {
        fixture()
                .given(submitted(FIRST_REQUEST, FIRST), released(FIRST_REQUEST, List.of(), List.of(FIRST_LINE)))
                .when(new RestoreDocuments(OF_LEA, FIRST_REQUEST, Set.of(FIRST_LINE)))
                .expectEvents(restored(List.of(item(FIRST_LINE, INSURANCE, nothing(), is(1))), List.of()));
    }

    @Test
    void what_a_newer_line_stands_for_already_does_not_wait_again() {
        fixture()
                .given(
                        submitted(FIRST_REQUEST, FIRST),
                        released(FIRST_REQUEST, List.of(), List.of(FIRST_LINE)),
                        submitted(SECOND_REQUEST, paper(2, INSURANCE)))
                .when(new RestoreDocuments(OF_LEA, FIRST_REQUEST, Set.of(FIRST_LINE)))
                .expectEvents(restored(List.of(), List.of(FIRST_LINE)));
    }

    private static DocumentsRestored restored(List<ProposedItem> items, List<ItemId> taken) {
        return new DocumentsRestored(OF_LEA, OF_LEA.person(), FIRST_REQUEST, NOW, items, taken);
    }

    @Test
    void staff_let_a_document_count_for_longer_and_say_why() {
        LocalDate later = END_OF_YEAR.plusMonths(1);
        fixture()
                .given(submitted(FIRST_REQUEST, FIRST), accepted(FIRST_REQUEST, FIRST, nothing(), END_OF_YEAR))
                .when(extend(1, later, " En cours. "))
                .expectEvents(new ValidityExtended(OF_LEA, document(1), later, "En cours.", SECRETARIAT, NOW));
    }

    @Test
    void only_a_document_that_counts_and_ends_is_extended_and_only_beyond_its_end() {
        Object[] counting = {submitted(FIRST_REQUEST, FIRST), accepted(FIRST_REQUEST, FIRST, nothing(), END_OF_YEAR)};
        notExtended(new NotAnExtension(), extend(1, END_OF_YEAR, "En cours"), counting);
        notExtended(new NotYourRecord(), extend(7, END_OF_YEAR.plusDays(1), "En cours"), counting);
        notExtended(new InvalidValues(Map.of("reason", "required")), extend(1, END_OF_YEAR.plusDays(1), " "), counting);
        notExtended(
                new NotAnExtension(), extend(1, END_OF_YEAR.plusDays(1), "En cours"), submitted(FIRST_REQUEST, FIRST));
        HandedIn photo = paper(1, PHOTO);
        notExtended(
                new NotAnExtension(),
                extend(1, END_OF_YEAR, "En cours"),
                submitted(FIRST_REQUEST, photo),
                accepted(FIRST_REQUEST, photo, nothing(), null));
    }

    private static void notExtended(Object refusal, ExtendValidity command, Object... given) {
        fixture()
                .given(given)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }

    private static ExtendValidity extend(int number, LocalDate until, String reason) {
        return new ExtendValidity(OF_LEA, document(number), until, reason, SECRETARIAT);
    }
}
