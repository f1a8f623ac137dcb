package org.contrepoint.domain.document;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.document.ApplyDocuments;
import org.contrepoint.document.DocumentRefusal.NoSuchType;
import org.contrepoint.document.DocumentRefusal.NotAnExtension;
import org.contrepoint.document.DocumentsRevised;
import org.contrepoint.document.DocumentsSubmitted;
import org.contrepoint.document.ExtendValidity;
import org.contrepoint.document.FolderEvent;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.Handing;
import org.contrepoint.document.RestoreDocuments;
import org.contrepoint.document.ReviseDocuments;
import org.contrepoint.document.SubmitDocuments;
import org.contrepoint.document.ValidityExtended;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.domain.document.FolderOwners.Owner;
import org.contrepoint.domain.record.Line;
import org.contrepoint.domain.record.Outcome;
import org.contrepoint.domain.record.Settlement;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.LineNotHeld;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.RecordRefusal.RecordClosed;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.student.Custody;
import org.contrepoint.student.StudentRefusal.ViewOnlyHome;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a student or a family. What is handed in waits beside what counts until the review decides; one line
 * at most waits for each document type, and a document that came once never changes.
 */
@Aggregate(cache = "aggregateCache")
class Folder {
    private static final int LONGEST_REASON = 1_000;

    @AggregateIdentifier
    private @Nullable FolderId folderId;

    private final FolderState state = new FolderState();
    private final Settlement settlement = new Settlement(state);

    @EventSourcingHandler
    void on(FolderEvent event) {
        folderId = event.folderId();
        state.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void submit(SubmitDocuments command, FolderOwners owners, DocumentTypes types, Clock clock) {
        if (state.sender(command.requestId()).isPresent()) {
            return;
        }
        Owner owner = demandOwn(command.folderId(), command.familyId(), owners);
        command.handings().forEach(handing -> demandAskedFor(command.folderId(), handing, owner, types, false));
        new HandingRules(state, SchoolCalendar.today(clock)).demandSound(command.handings());
        Handed handed = Handed.of(command.requestId().toString(), command.handings(), state)
                .without(state);
        if (handed.items().isEmpty()) {
            throw new Refused(new NothingChanged());
        }
        apply(new DocumentsSubmitted(
                command.folderId(),
                command.folderId().person(),
                command.familyId(),
                command.requestId(),
                owner.siteId(),
                command.by(),
                clock.instant(),
                handed.items(),
                state.putAside(handed.groups()),
                handed.documents()));
    }

    /** What a family writes anew stands in lines of its own request that still wait. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void revise(ReviseDocuments command, FolderOwners owners, DocumentTypes types, Clock clock) {
        if (state.knows(command.submissionId())) {
            return;
        }
        Owner owner = demandOwn(command.folderId(), command.familyId(), owners);
        if (!state.sender(command.requestId()).equals(Optional.of(command.familyId()))) {
            throw new Refused(new NotYourRecord());
        }
        command.handings().forEach(handing -> demandAskedFor(command.folderId(), handing, owner, types, true));
        command.handings().forEach(handing -> demandHeld(command, handing));
        new HandingRules(state, SchoolCalendar.today(clock)).demandSound(command.handings());
        Handed handed = Handed.of(command.submissionId().toString(), command.handings(), state);
        if (handed.items().isEmpty()) {
            throw new Refused(new NothingChanged());
        }
        List<Line> lines = handed.items().stream()
                .map(item -> new Line(command.requestId(), item))
                .toList();
        apply(new DocumentsRevised(
                command.folderId(),
                command.folderId().person(),
                command.familyId(),
                command.requestId(),
                command.submissionId(),
                owner.siteId(),
                command.by(),
                clock.instant(),
                lines.stream().map(this::revised).toList(),
                handed.documents()));
        tell(settlement.met(lines, state::now), types, clock);
    }

    private void demandHeld(ReviseDocuments command, Handing handing) {
        if (state.line(handing.typeId().toString())
                .filter(line -> line.isOf(command.requestId()))
                .isEmpty()) {
            throw new Refused(new LineNotHeld());
        }
    }

    private RevisedItem revised(Line line) {
        return new RevisedItem(state.line(line.group()).orElseThrow().id(), line.item());
    }

    /** A forged id is answered like the folder of another family, so that nobody learns which ids exist. */
    private static Owner demandOwn(FolderId folder, FamilyId family, FolderOwners owners) {
        Owner owner = owners.of(folder)
                .filter(known -> known.families().containsKey(family))
                .orElseThrow(() -> new Refused(new NotYourRecord()));
        if (owner.families().get(family) == Custody.VIEW_ONLY) {
            throw new Refused(new ViewOnlyHome());
        }
        if (owner.closed()) {
            throw new Refused(new RecordClosed());
        }
        return owner;
    }

    private static void demandAskedFor(
            FolderId folder, Handing handing, Owner owner, DocumentTypes types, boolean retiredToo) {
        if (types.find(handing.typeId())
                .filter(type -> type.siteId().equals(owner.siteId())
                        && type.terms().owner() == folder.kind()
                        && (retiredToo || !type.retired()))
                .isEmpty()) {
            throw new Refused(new NoSuchType());
        }
    }

    @CommandHandler
    void carry(ApplyDocuments command, DocumentTypes types, Clock clock) {
        tell(settlement.apply(command), types, clock);
    }

    @CommandHandler
    void restore(RestoreDocuments command, DocumentTypes types, Clock clock) {
        tell(settlement.restore(command), types, clock);
    }

    private void tell(Collection<Outcome> outcomes, DocumentTypes types, Clock clock) {
        FolderWording wording = new FolderWording(Objects.requireNonNull(folderId), state, types, clock.instant());
        outcomes.forEach(outcome -> apply(wording.of(outcome)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void extend(ExtendValidity command, FolderOwners owners, Clock clock) {
        HandedIn document = state.document(command.documentId()).orElseThrow(() -> new Refused(new NotYourRecord()));
        if (owners.of(command.folderId()).filter(owner -> !owner.closed()).isEmpty()) {
            throw new Refused(new RecordClosed());
        }
        String reason = command.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refused(new InvalidValues(Map.of("reason", reason.isEmpty() ? "required" : "too-long")));
        }
        if (state.end(document).filter(command.until()::isAfter).isEmpty()) {
            throw new Refused(new NotAnExtension());
        }
        apply(new ValidityExtended(
                command.folderId(), command.documentId(), command.until(), reason, command.by(), clock.instant()));
    }
}
