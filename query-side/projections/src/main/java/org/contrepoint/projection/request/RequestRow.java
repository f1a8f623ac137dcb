package org.contrepoint.projection.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Subjects;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposalAmended;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * One submission. The record says what was asked for, the review where it stands ({@link Examined}): two aggregates, so
 * two positions, and either may come first.
 */
final class RequestRow extends Row {

    static final Table<RequestRow> TABLE = Table.of("requests", RequestRow.class, RequestRow::new);

    String subject = "";

    /** Whose names and families it goes by ({@link Subjects#owner}). */
    String owner = "";

    String siteId = "";

    RequestState state = RequestState.SUBMITTED;
    int revision;

    String submittedBy = "";
    boolean submittedByStaff;

    Instant submittedAt = Instant.EPOCH;
    Instant movedAt = Instant.EPOCH;

    /** How long staff kept it waiting up to {@link #waitingSince}, when it waits for them. */
    long waitedMillis;

    @Nullable
    Instant waitingSince;

    @Nullable
    String claimedBy;

    @Nullable
    Instant claimedUntil;

    @Nullable
    LocalDate dueDate;

    boolean corrected;

    @Nullable
    String reopenedText;

    int remindedDay;
    boolean parked;

    @Nullable
    String parkedStep;

    int parkedAttempts;

    @Nullable
    Instant parkedAt;

    @Nullable
    Instant closedAt;

    SortedSet<String> deciders = new TreeSet<>();
    List<RequestItemRow> items = new ArrayList<>();
    long recordPosition = -1;
    long reviewPosition = -1;
    boolean erased;

    void describe(Subject about, SiteId site, Actor by, Instant at) {
        subject = about.toString();
        owner = Subjects.owner(about);
        siteId = site.toString();
        submittedBy = by.account().toString();
        submittedByStaff = by.role() == Role.STAFF;
        submittedAt = at;
        moved(at);
        if (reviewPosition < 0) {
            waitingSince = at;
        }
    }

    void submit(Proposed event) {
        describe(event.subject(), event.siteId(), event.by(), event.at());
        event.items().forEach(this::hold);
    }

    void revise(ProposalRevised event) {
        moved(event.at());
        event.items().forEach(line -> {
            item(line.former()).replacedBy = line.item().itemId().toString();
            hold(line.item());
        });
    }

    void amend(ProposalAmended event) {
        if (!erased) {
            item(event.item().itemId()).amend(event.item());
        }
    }

    void conflict(List<ConflictedItem> conflicted) {
        conflicted.forEach(line -> item(line.itemId()).moved = true);
    }

    void restore(ProposalRestored event) {
        event.items().forEach(this::hold);
    }

    /** A newer request is about the same groups as some of its lines. */
    void replace(List<ItemId> older, List<ProposedItem> newer) {
        older.stream()
                .map(this::item)
                .forEach(item -> newer.stream()
                        .filter(line -> line.group().equals(item.about))
                        .findFirst()
                        .ifPresent(line -> item.replacedBy = line.itemId().toString()));
    }

    private void hold(ProposedItem asked) {
        RequestItemRow item = item(asked.itemId());
        item.hold(asked);
        if (erased) {
            item.erase();
        }
    }

    void moved(Instant at) {
        movedAt = at.isAfter(movedAt) ? at : movedAt;
    }

    RequestItemRow item(ItemId id) {
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

    /** How long staff have kept it waiting until a moment. */
    Duration waited(Instant until) {
        Duration now = waitingSince == null || waitingSince.isAfter(until)
                ? Duration.ZERO
                : Duration.between(waitingSince, until);
        return now.plusMillis(waitedMillis);
    }

    void erase() {
        erased = true;
        reopenedText = null;
        items.forEach(RequestItemRow::erase);
    }

    void fromRecord(long position, Consumer<RequestRow> change) {
        if (position > recordPosition) {
            recordPosition = position;
            change.accept(this);
        }
    }

    void fromReview(long position, ReviewEvent event) {
        if (position > reviewPosition) {
            reviewPosition = position;
            Examined.by(event, this);
        }
    }
}
