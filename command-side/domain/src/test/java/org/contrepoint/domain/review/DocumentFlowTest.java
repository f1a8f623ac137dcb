package org.contrepoint.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.BENALI;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.SAMIR_BENALI;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.document.FolderAggregate.INSURANCE;
import static org.contrepoint.domain.document.FolderAggregate.PHOTO;
import static org.contrepoint.domain.document.FolderAggregate.paper;
import static org.contrepoint.domain.review.ReviewFixture.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentsAccepted;
import org.contrepoint.document.DocumentsReleased;
import org.contrepoint.document.DocumentsRestored;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.Handing;
import org.contrepoint.document.ReviseDocuments;
import org.contrepoint.document.SubmitDocuments;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.ReopenReview;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.WithdrawRequest;
import org.contrepoint.review.batch.AcceptClean;
import org.contrepoint.review.batch.BatchId;
import org.junit.jupiter.api.Test;

/** Documents go through the sas by the same saga as fields do: it never learns what a file is. */
class DocumentFlowTest extends FlowTest {
    private static final FolderId FOLDER = FolderId.of(LEA);
    private static final SubmissionId AGAIN = new SubmissionId(new UUID(0, 41));
    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 12, 23);

    @Test
    void an_accepted_document_counts_and_a_refused_one_does_not() {
        submit(FIRST_REQUEST, handing(1, INSURANCE), handing(2, PHOTO));
        ReviewOpened opened = awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        assertThat(opened.subject()).isEqualTo(FOLDER.subject());
        decide(
                FIRST_REQUEST,
                1,
                ItemDecision.accept(item(FIRST_REQUEST, INSURANCE)),
                refuse(item(FIRST_REQUEST, PHOTO)));

        assertThat(awaitEvent(FOLDER, DocumentsAccepted.class).documents())
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.documentId())
                        .isEqualTo(paper(1, INSURANCE).documentId()));
        assertThat(awaitEvent(FOLDER, DocumentsReleased.class).dropped()).containsExactly(item(FIRST_REQUEST, PHOTO));
        assertThat(awaitEvent(FIRST_REQUEST, ReviewClosed.class).outcome()).isEqualTo(RequestState.PARTLY_ACCEPTED);
    }

    @Test
    void a_document_that_is_sent_back_is_answered_by_another_one_in_the_same_request() {
        submit(FIRST_REQUEST, handing(1, INSURANCE));
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        sendBack();
        send(new ReviseDocuments(
                FOLDER, LEMAIRE, FIRST_REQUEST, AGAIN, List.of(handing(2, INSURANCE)), CLAIRE_LEMAIRE));
        ItemsRevised revised = awaitEvent(FIRST_REQUEST, ItemsRevised.class);
        decide(FIRST_REQUEST, revised.revision(), ItemDecision.accept(line(AGAIN, INSURANCE.toString())));

        assertThat(awaitEvent(FOLDER, DocumentsAccepted.class).documents())
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.documentId())
                        .isEqualTo(paper(2, INSURANCE).documentId()));
        awaitEvent(FIRST_REQUEST, ReviewClosed.class);
    }

    @Test
    void a_withdrawn_document_is_let_go_of() {
        submit(FIRST_REQUEST, handing(1, INSURANCE));
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        send(new WithdrawRequest(FIRST_REQUEST, CLAIRE_LEMAIRE));

        awaitEvent(FIRST_REQUEST, RequestWithdrawn.class);
        assertThat(awaitEvent(FOLDER, DocumentsReleased.class).dropped())
                .containsExactly(item(FIRST_REQUEST, INSURANCE));
    }

    @Test
    void a_refused_document_waits_again_when_its_request_is_opened_again_by_another_officer() {
        submit(FIRST_REQUEST, handing(1, INSURANCE));
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        decide(FIRST_REQUEST, 1, refuse(item(FIRST_REQUEST, INSURANCE)));
        awaitEvent(FOLDER, DocumentsReleased.class);
        awaitEvent(FIRST_REQUEST, ReviewClosed.class);
        send(new ReopenReview(FIRST_REQUEST, 2, "Le document est lisible.", SECRETARIAT_2, null));

        DocumentsRestored restored = awaitEvent(FOLDER, DocumentsRestored.class);
        assertThat(restored.items()).extracting(one -> one.itemId()).containsExactly(item(FIRST_REQUEST, INSURANCE));
        decide(FIRST_REQUEST, 3, ItemDecision.accept(item(FIRST_REQUEST, INSURANCE)));
        awaitEvent(FOLDER, DocumentsAccepted.class);
    }

    @Test
    void rule_3_the_other_home_s_newer_document_puts_the_older_line_aside() {
        submit(FIRST_REQUEST, handing(1, INSURANCE));
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        send(new SubmitDocuments(FOLDER, BENALI, SECOND_REQUEST, List.of(handing(2, INSURANCE)), SAMIR_BENALI));

        assertThat(awaitEvent(FIRST_REQUEST, ItemsReplaced.class).items())
                .containsExactly(item(FIRST_REQUEST, INSURANCE));
        awaitEvent(FIRST_REQUEST, ReviewClosed.class);
        awaitEvent(SECOND_REQUEST, ReviewOpened.class);
    }

    @Test
    void rule_10_a_batch_takes_clean_documents() {
        submit(FIRST_REQUEST, handing(1, INSURANCE));
        awaitEvent(FIRST_REQUEST, ReviewOpened.class);
        send(new AcceptClean(FIRST_REQUEST, 1, BatchId.of(new UUID(1, 40)), SECRETARIAT, null));

        awaitEvent(FOLDER, DocumentsAccepted.class);
        assertThat(awaitEvent(FIRST_REQUEST, ReviewClosed.class).outcome()).isEqualTo(RequestState.ACCEPTED);
    }

    private void sendBack() {
        send(new org.contrepoint.review.DecideItems(
                FIRST_REQUEST,
                1,
                List.of(ItemDecision.correct(
                        item(FIRST_REQUEST, INSURANCE), RefusalReason.UNREADABLE, "La page 2 est floue.")),
                NEXT_MONTH,
                SECRETARIAT,
                null));
    }

    private void submit(RequestId requestId, Handing... handings) {
        send(new SubmitDocuments(FOLDER, LEMAIRE, requestId, List.of(handings), CLAIRE_LEMAIRE));
    }

    private static Handing handing(int number, DocumentTypeId type) {
        return new Handing(type, paper(number, type), null);
    }

    private static ItemId item(RequestId requestId, DocumentTypeId type) {
        return line(requestId, type.toString());
    }
}
