package org.contrepoint.projection.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Provenance;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianField;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.message.EventName;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.projection.timeline.TimelineRow.Change;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.record.ProposalConflicted;
import org.contrepoint.record.ProposalReleased;
import org.contrepoint.record.Proposed;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentField;
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
        line(message, event.guardianId().toString(), null, null, event.at(), List.of(), Map.of());
    }

    @EventHandler
    void on(StudentRegistered event, DomainEventMessage<?> message) {
        line(message, event.studentId().toString(), null, null, event.at(), List.of(), Map.of());
    }

    @EventHandler
    void on(Proposed event, DomainEventMessage<?> message) {
        rows.change(TimelineRequestRow.TABLE, event.requestId().toString(), row -> row.know(event));
        String subject = event.subject().toString();
        line(message, subject, event.requestId(), event.by(), event.at(), Story.of(event), Map.of());
    }

    @EventHandler
    void on(ProposalApplied event, DomainEventMessage<?> message) {
        String subject = event.subject().toString();
        line(message, subject, event.requestId(), null, event.at(), Story.of(event), Map.of());
    }

    @EventHandler
    void on(ProposalConflicted event, DomainEventMessage<?> message) {
        String subject = event.subject().toString();
        line(message, subject, event.requestId(), null, event.at(), Story.of(event), Map.of());
    }

    @EventHandler
    void on(ProposalReleased event, DomainEventMessage<?> message) {
        String subject = event.subject().toString();
        line(message, subject, event.requestId(), null, event.at(), Story.of(event), Map.of());
    }

    @EventHandler
    void on(GuardianCorrected event, DomainEventMessage<?> message) {
        var changes = Story.corrected(GuardianField.values(), event.before(), event.after());
        line(message, event.guardianId().toString(), null, event.by(), event.at(), changes, Map.of());
    }

    @EventHandler
    void on(StudentCorrected event, DomainEventMessage<?> message) {
        var changes = Story.corrected(StudentField.values(), event.before(), event.after());
        line(message, event.studentId().toString(), null, event.by(), event.at(), changes, Map.of());
    }

    @EventHandler
    void on(ReviewEvent event, DomainEventMessage<?> message) {
        Actor actor = switch (event) {
            case ReviewOpened e -> e.submittedBy();
            case ReviewClaimed e -> e.officer();
            case ReviewReleased e -> e.officer();
            case ReviewDecided e -> e.officer();
            case CorrectionRequested e -> e.officer();
            case RequestWithdrawn e -> e.by();
            default -> null;
        };
        line(message, null, event.requestId(), actor, event.at(), Story.of(event), Story.details(event));
    }

    @EventHandler
    void on(FamilyErased event, DomainEventMessage<?> message) {
        var persons = Stream.concat(event.guardians().stream(), event.students().stream())
                .map(Object::toString)
                .toList();
        rows.changeWhere(TimelineRow.TABLE, OF_PERSONS, persons, TimelineRow::erase);
        var details = Map.of("reason", event.reason(), "reference", event.reference());
        persons.forEach(person -> line(message, person, null, event.by(), event.at(), List.of(), details));
    }

    @ResetHandler
    void reset() {
        rows.clear(TimelineRow.TABLE, TimelineRequestRow.TABLE);
    }

    private void line(
            DomainEventMessage<?> message,
            @Nullable String subject,
            @Nullable RequestId request,
            @Nullable Actor actor,
            Instant at,
            List<Change> changes,
            Map<String, String> details) {
        String key = message.getAggregateIdentifier() + "/" + message.getSequenceNumber();
        rows.change(TimelineRow.TABLE, subject == null ? key : key + "/" + subject, row -> {
            if (!row.event.isEmpty()) {
                return;
            }
            row.subject = subject;
            row.requestId = request == null ? null : request.toString();
            row.event = name(message);
            row.actor = actor == null
                    ? provenance(message, Provenance.ACTOR)
                    : actor.account().toString();
            row.actorRole = actor == null ? role(message) : actor.role().name();
            row.at = at;
            row.recordedAt = message.getTimestamp();
            row.position = message.getSequenceNumber();
            row.changes = new ArrayList<>(changes);
            row.details = new TreeMap<>(details);
        });
        if (subject != null) {
            rows.moved(subject);
        }
        if (request != null) {
            rows.moved(request.toString());
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
