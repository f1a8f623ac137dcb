package org.contrepoint.projection.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Provenance;
import org.contrepoint.actor.Role;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.ValidityExtended;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.message.EventName;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.projection.rows.Subjects;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.ProposalAmended;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.ProposalRestored;
import org.contrepoint.record.ProposalRevised;
import org.contrepoint.record.Proposed;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentRegistered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that happened to records and requests, one row an event. */
@Component
@ProcessingGroup("timeline")
class TimelineProjection {

    private static final String OF_PERSONS = """
            subject = any(:keys)
            or request_id in (select id from timeline_requests where subject = any(:keys))""";

    private final RowWriter rows;

    TimelineProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(GuardianRegistered event, DomainEventMessage<?> message) {
        Subject subject = new Subject(SubjectKind.GUARDIAN, event.guardianId().value());
        line(message, new Told(subject, null, null, event.at(), List.of()));
    }

    @EventHandler
    void on(StudentRegistered event, DomainEventMessage<?> message) {
        Subject subject = new Subject(SubjectKind.STUDENT, event.studentId().value());
        line(message, new Told(subject, null, null, event.at(), List.of()));
    }

    @EventHandler
    void on(HouseholdSet event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(HouseholdEnded event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(Proposed event, DomainEventMessage<?> message) {
        rows.change(TimelineRequestRow.TABLE, event.requestId().toString(), row -> row.know(event));
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(ProposalRevised event, DomainEventMessage<?> message) {
        rows.change(TimelineRequestRow.TABLE, event.requestId().toString(), row -> row.know(event));
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(ProposalAmended event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(ProposalRestored event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(AppliedAtOnce event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(ProposalApplied event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(ProposalConflicted event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(ProposalReleased event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(GuardianCorrected event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(StudentCorrected event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(ValidityExtended event, DomainEventMessage<?> message) {
        line(message, RecordStory.of(event));
    }

    @EventHandler
    void on(ReviewEvent event, DomainEventMessage<?> message) {
        line(message, ReviewStory.of(event));
    }

    @EventHandler
    void on(FamilyErased event, DomainEventMessage<?> message) {
        var persons = Stream.concat(event.guardians().stream(), event.students().stream())
                .map(Object::toString)
                .toList();
        String documents = FolderId.of(event.familyId()).subject().toString();
        rows.changeWhere(
                TimelineRow.TABLE,
                OF_PERSONS,
                Stream.concat(persons.stream(), Stream.of(documents)).toList(),
                TimelineRow::erase);
        var details = Map.of("reason", event.reason(), "reference", event.reference());
        persons.stream()
                .map(Subjects::parse)
                .forEach(person -> line(message, new Told(person, null, event.by(), event.at(), List.of(), details)));
    }

    @ResetHandler
    void reset() {
        rows.clear(TimelineRow.TABLE, TimelineRequestRow.TABLE);
    }

    private void line(DomainEventMessage<?> message, Told told) {
        String key = message.getAggregateIdentifier() + "/" + message.getSequenceNumber();
        String subject =
                told.subject() == null ? null : Subjects.told(told.subject()).toString();
        String request = told.request() == null ? null : told.request().toString();
        rows.change(TimelineRow.TABLE, subject == null ? key : key + "/" + subject, row -> {
            if (!row.event.isEmpty()) {
                return;
            }
            row.subject = subject;
            row.requestId = request;
            row.event = name(message);
            row.at = told.at();
            row.recordedAt = message.getTimestamp();
            row.position = message.getSequenceNumber();
            row.changes = new ArrayList<>(told.changes());
            row.details = new TreeMap<>(told.details());
            attribute(row, told.actor(), message);
        });
        Stream.of(subject, request).filter(Objects::nonNull).forEach(rows::moved);
    }

    private static void attribute(TimelineRow row, @Nullable Actor actor, DomainEventMessage<?> message) {
        row.actor = actor == null
                ? provenance(message, Provenance.ACTOR)
                : actor.account().toString();
        row.actorRole = actor == null ? role(message) : actor.role().name();
        String family = provenance(message, Provenance.ACTING_FOR);
        if (family != null) {
            row.details.put(TimelineRow.ACTING_FOR, family);
        }
    }

    private static String name(DomainEventMessage<?> message) {
        String name = message.getPayloadType().getAnnotation(EventName.class).value();
        return name.substring("contrepoint.".length());
    }

    private static String role(DomainEventMessage<?> message) {
        String role = provenance(message, Provenance.ROLE);
        return role == null ? Role.SYSTEM.name() : role;
    }

    private static @Nullable String provenance(DomainEventMessage<?> message, String key) {
        Object value = message.getMetaData().get(key);
        return value == null ? null : value.toString();
    }
}
