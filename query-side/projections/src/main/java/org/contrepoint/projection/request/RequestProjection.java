package org.contrepoint.projection.request;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.record.ProposalAmended;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewEvent;
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
        fromRecord(event.requestId(), position, row -> row.submit(event));
        event.replaced().stream()
                .collect(groupingBy(ReplacedItem::requestId, mapping(ReplacedItem::itemId, toList())))
                .forEach((older, lines) -> fromRecord(older, position, row -> row.replace(lines, event.items())));
        rows.moved(event.subject().toString());
    }

    @EventHandler
    void on(ProposalRevised event, @SequenceNumber long position) {
        fromRecord(event.requestId(), position, row -> row.revise(event));
    }

    @EventHandler
    void on(ProposalAmended event, @SequenceNumber long position) {
        fromRecord(event.requestId(), position, row -> row.amend(event));
    }

    @EventHandler
    void on(ProposalConflicted event, @SequenceNumber long position) {
        fromRecord(event.requestId(), position, row -> row.conflict(event.items()));
    }

    @EventHandler
    void on(ProposalRestored event, @SequenceNumber long position) {
        fromRecord(event.requestId(), position, row -> row.restore(event));
    }

    @EventHandler
    void on(ReviewEvent event, @SequenceNumber long position) {
        rows.change(RequestRow.TABLE, event.requestId().toString(), row -> row.fromReview(position, event));
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(FamilyErased event) {
        var erased = Stream.of(Stream.of(event.familyId()), event.guardians().stream(), event.students().stream())
                .flatMap(ids -> ids)
                .map(Object::toString)
                .toList();
        rows.changeWhere(RequestRow.TABLE, "owner = any(:keys)", erased, RequestRow::erase);
    }

    @ResetHandler
    void reset() {
        rows.clear(RequestRow.TABLE);
    }

    private void fromRecord(RequestId request, long position, Consumer<RequestRow> change) {
        rows.change(RequestRow.TABLE, request.toString(), row -> row.fromRecord(position, change));
        rows.moved(request.toString());
    }
}
