package org.contrepoint.projection.request;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.Proposed;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.SettledItem;
import org.contrepoint.review.StaffReminded;
import org.springframework.stereotype.Component;

/** What families asked for, and where each request stands. */
@Component
@ProcessingGroup("requests")
class RequestProjection {

    private final RowWriter rows;

    RequestProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(Proposed event, @SequenceNumber long position) {
        rows.change(
                RequestRow.TABLE, event.requestId().toString(), row -> row.fromRecord(position, r -> r.submit(event)));
        rows.moved(event.requestId().toString());
        rows.moved(event.subject().toString());
    }

    @EventHandler
    void on(ProposalConflicted event, @SequenceNumber long position) {
        rows.change(
                RequestRow.TABLE,
                event.requestId().toString(),
                row -> row.fromRecord(position, r -> r.rebase(event.items())));
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(ReviewEvent event, @SequenceNumber long position) {
        rows.change(RequestRow.TABLE, event.requestId().toString(), row -> row.fromReview(position, change(event)));
        rows.moved(event.requestId().toString());
    }

    private static Consumer<RequestRow> change(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened e -> row -> row.open(e);
            case ReviewClaimed e -> row -> row.claim(e.officer().account().toString(), e.until());
            case ReviewReleased e -> row -> row.claim(null, null);
            case ReviewDecided e -> row -> row.decide(e);
            case CorrectionRequested e -> row -> row.askCorrection(e);
            case ItemsSettled e ->
                row -> {
                    row.parked = false;
                    row.settle(
                            e.items().stream().collect(Collectors.toMap(SettledItem::itemId, SettledItem::outcome)),
                            e.revision());
                };
            case ItemsReplaced e -> row -> row.settle(e.items(), ItemState.REPLACED, e.revision());
            case RequestWithdrawn e -> row -> row.settle(e.items(), ItemState.WITHDRAWN, e.revision());
            case RequestLapsed e -> row -> row.settle(e.items(), ItemState.LAPSED, e.revision());
            case StaffReminded e -> row -> row.remindedDay = e.day();
            case ReviewParked e -> row -> row.parked = true;
            case ReviewClosed e -> row -> row.close(e.outcome(), e.at());
            case ItemsRevised e -> row -> row.revision = e.revision();
            case ReviewReopened e -> row -> row.revision = e.revision();
            case FamilyReminded e -> row -> {};
            case RetryRequested e -> row -> row.parked = false;
        };
    }

    @EventHandler
    void on(FamilyErased event) {
        var persons = Stream.concat(event.guardians().stream(), event.students().stream())
                .map(Object::toString)
                .toList();
        rows.changeWhere(RequestRow.TABLE, "subject = any(:keys)", persons, RequestRow::erase);
    }

    @ResetHandler
    void reset() {
        rows.clear(RequestRow.TABLE);
    }
}
