package org.contrepoint.projection.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.contrepoint.actor.Actor;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.Proposed;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemCorrection;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewOpened;
import org.jspecify.annotations.Nullable;

/**
 * One submission. The record says what was asked for, the review where it stands: two aggregates, so two positions, and
 * either may come first.
 */
final class RequestRow extends Row {

    static final Table<RequestRow> TABLE = Table.of("requests", RequestRow.class, RequestRow::new);

    String subject = "";

    String siteId = "";

    RequestState state = RequestState.SUBMITTED;
    int revision;

    String submittedBy = "";

    Instant submittedAt = Instant.EPOCH;

    @Nullable
    String claimedBy;

    @Nullable
    Instant claimedUntil;

    @Nullable
    LocalDate dueDate;

    @Nullable
    String correctionText;

    int remindedDay;
    boolean parked;

    @Nullable
    Instant closedAt;

    List<RequestItemRow> items = new ArrayList<>();
    long recordPosition = -1;
    long reviewPosition = -1;
    boolean erased;

    void submit(Proposed event) {
        describe(event.subject().toString(), event.siteId().toString(), event.by(), event.at());
        event.items().forEach(asked -> {
            RequestItemRow item = item(asked.itemId());
            item.about = asked.group();
            if (!erased) {
                item.base = new TreeMap<>(asked.base());
                item.proposed = new TreeMap<>(asked.proposed());
            }
        });
    }

    void open(ReviewOpened event) {
        describe(event.subject().toString(), event.siteId().toString(), event.submittedBy(), event.submittedAt());
        event.items().forEach(line -> item(line.itemId()).about = line.group());
        revision = event.revision();
    }

    private void describe(String about, String site, Actor by, Instant at) {
        subject = about;
        siteId = site;
        submittedBy = by.account().toString();
        submittedAt = at;
    }

    void rebase(List<ConflictedItem> conflicted) {
        if (!erased) {
            conflicted.forEach(line -> item(line.itemId()).base = new TreeMap<>(line.current()));
        }
    }

    void claim(@Nullable String officer, @Nullable Instant until) {
        claimedBy = officer;
        claimedUntil = until;
        stand();
    }

    void decide(ReviewDecided event) {
        revision = event.revision();
        for (ItemDecision decision : event.decisions()) {
            RequestItemRow item = item(decision.itemId());
            item.state = decision.verdict() == ItemDecision.Verdict.ACCEPT ? ItemState.ACCEPTED : ItemState.REFUSED;
            item.reason = decision.reason();
            judged(item, decision.text(), event.officer(), event.at());
        }
        stand();
    }

    void askCorrection(CorrectionRequested event) {
        revision = event.revision();
        dueDate = event.dueDate();
        for (ItemCorrection correction : event.corrections()) {
            RequestItemRow item = item(correction.itemId());
            item.state = ItemState.TO_CORRECT;
            item.reason = correction.reason();
            judged(item, correction.text(), event.officer(), event.at());
        }
        stand();
    }

    private void judged(RequestItemRow item, @Nullable String text, Actor officer, Instant at) {
        item.text = erased ? null : text;
        item.decidedBy = officer.account().toString();
        item.decidedAt = at;
    }

    void settle(Map<ItemId, ItemState> outcomes, int newRevision) {
        revision = newRevision;
        outcomes.forEach((id, outcome) -> item(id).state = outcome);
        stand();
    }

    void settle(Collection<ItemId> lines, ItemState outcome, int newRevision) {
        revision = newRevision;
        lines.forEach(id -> item(id).state = outcome);
        stand();
    }

    void close(RequestState outcome, Instant at) {
        claimedBy = null;
        claimedUntil = null;
        parked = false;
        state = outcome;
        closedAt = at;
    }

    void erase() {
        erased = true;
        correctionText = null;
        items.forEach(RequestItemRow::erase);
    }

    /** An open request is with the family as soon as a line is, else with whoever claimed it. */
    private void stand() {
        if (!state.closed()) {
            state = items.stream().anyMatch(item -> item.state == ItemState.TO_CORRECT)
                    ? RequestState.CORRECTION_REQUESTED
                    : claimedBy == null ? RequestState.SUBMITTED : RequestState.UNDER_REVIEW;
        }
    }

    private RequestItemRow item(ItemId id) {
        String key = id.toString();
        return items.stream()
                .filter(item -> item.itemId.equals(key))
                .findFirst()
                .orElseGet(() -> {
                    RequestItemRow item = new RequestItemRow();
                    item.itemId = key;
                    items.add(item);
                    return item;
                });
    }

    void fromRecord(long position, Consumer<RequestRow> change) {
        if (position > recordPosition) {
            recordPosition = position;
            change.accept(this);
        }
    }

    void fromReview(long position, Consumer<RequestRow> change) {
        if (position > reviewPosition) {
            reviewPosition = position;
            change.accept(this);
        }
    }
}
