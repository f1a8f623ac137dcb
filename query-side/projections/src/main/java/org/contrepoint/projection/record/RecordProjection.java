package org.contrepoint.projection.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentRegistered;
import org.springframework.stereotype.Component;

/** Families, and the records of their guardians and students. */
@Component
@ProcessingGroup("records")
class RecordProjection {

    private final RowWriter rows;

    RecordProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(FamilyRegistered event) {
        rows.change(FamilyRow.TABLE, event.familyId().toString(), row -> {
            row.siteId = event.siteId().toString();
            row.registeredAt = event.at();
            if (!row.erased) {
                row.name = event.name();
                row.search = SearchText.of(event.name());
            }
        });
        rows.moved(event.familyId().toString());
    }

    @EventHandler
    void on(GuardianRegistered event, @SequenceNumber long position, @Timestamp Instant recordedAt) {
        record(event.guardianId(), position, row -> {
            row.kind = SubjectKind.GUARDIAN.name();
            row.siteId = event.siteId().toString();
            row.families = List.of(event.familyId().toString());
            row.registeredAt = event.at();
            row.recordedAt = recordedAt;
            row.set(event.values());
        });
    }

    @EventHandler
    void on(StudentRegistered event, @SequenceNumber long position, @Timestamp Instant recordedAt) {
        record(event.studentId(), position, row -> {
            row.kind = SubjectKind.STUDENT.name();
            row.siteId = event.siteId().toString();
            row.families = new ArrayList<>(
                    event.families().stream().map(Object::toString).toList());
            row.registeredAt = event.at();
            row.recordedAt = recordedAt;
            row.set(event.values());
        });
    }

    @EventHandler
    void on(HouseholdSet event, @SequenceNumber long position) {
        record(event.studentId(), position, row -> row.live(event.familyId().toString(), event.custody()));
        rows.moved(event.familyId().toString());
    }

    @EventHandler
    void on(HouseholdEnded event, @SequenceNumber long position) {
        record(event.studentId(), position, row -> row.leave(event.familyId().toString()));
        rows.moved(event.familyId().toString());
    }

    @EventHandler
    void on(Proposed event, @SequenceNumber long position) {
        ofRecord(event.subject(), position, row -> row.hold(event));
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(ProposalRevised event, @SequenceNumber long position) {
        ofRecord(event.subject(), position, row -> row.revise(event));
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(ProposalRestored event, @SequenceNumber long position) {
        ofRecord(event.subject(), position, row -> row.restore(event));
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(AppliedAtOnce event, @SequenceNumber long position) {
        ofRecord(event.subject(), position, row -> row.apply(event));
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(ProposalApplied event, @SequenceNumber long position) {
        ofRecord(event.subject(), position, row -> {
            event.items().forEach(item -> row.set(item.after()));
            row.release(event.items().stream().map(AppliedItem::itemId).toList());
        });
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(ProposalConflicted event, @SequenceNumber long position) {
        ofRecord(event.subject(), position, row -> row.conflict(event.items()));
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(ProposalReleased event, @SequenceNumber long position) {
        ofRecord(event.subject(), position, row -> {
            row.release(event.moot());
            row.release(event.dropped());
        });
        rows.moved(event.requestId().toString());
    }

    @EventHandler
    void on(GuardianCorrected event, @SequenceNumber long position) {
        record(event.guardianId(), position, row -> row.set(event.after()));
    }

    @EventHandler
    void on(StudentCorrected event, @SequenceNumber long position) {
        record(event.studentId(), position, row -> row.set(event.after()));
    }

    @EventHandler
    void on(FamilyErased event) {
        rows.change(FamilyRow.TABLE, event.familyId().toString(), FamilyRow::erase);
        rows.moved(event.familyId().toString());
        Stream.concat(event.guardians().stream(), event.students().stream())
                .map(Object::toString)
                .forEach(person -> {
                    rows.change(RecordRow.TABLE, person, RecordRow::erase);
                    rows.moved(person);
                });
    }

    @ResetHandler
    void reset() {
        rows.clear(FamilyRow.TABLE, RecordRow.TABLE);
    }

    /** What waits in a folder is the documents' business. */
    private void ofRecord(Subject subject, long position, Consumer<RecordRow> change) {
        if (!subject.kind().isFolder()) {
            record(subject, position, change);
        }
    }

    private void record(Object id, long position, Consumer<RecordRow> change) {
        rows.change(RecordRow.TABLE, id.toString(), row -> {
            if (position > row.position) {
                row.position = position;
                change.accept(row);
            }
        });
        rows.moved(id.toString());
    }
}
