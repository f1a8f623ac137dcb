package org.contrepoint.web.sas.queue;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the requests of the queue in words. */
@Component
class QueueRows {

    private final FieldText fields;
    private final SchoolTime time;
    private final MessageSource messages;

    QueueRows(FieldText fields, SchoolTime time, MessageSource messages) {
        this.fields = fields;
        this.time = time;
        this.messages = messages;
    }

    QueuePage.Row row(RequestLine line, Locale locale) {
        boolean waits = line.state() == RequestState.SUBMITTED || line.state() == RequestState.UNDER_REVIEW;
        return new QueuePage.Row(
                line.requestId().value().toString(),
                line.subjectName(),
                messages.getMessage("subject." + line.subject().kind(), null, locale),
                line.groups().stream()
                        .map(group -> fields.groupLabel(group, locale))
                        .collect(Collectors.joining(", ")),
                line.state(),
                line.submittedByName(),
                line.submittedAt().toString(),
                time.moment(line.submittedAt(), locale),
                waits ? time.elapsed(line.submittedAt(), locale) : "",
                waits ? line.remindedDay() : 0,
                claimedBy(line),
                line.parked());
    }

    private String claimedBy(RequestLine line) {
        Instant until = line.claimedUntil();
        boolean held = !line.state().closed() && until != null && time.isAhead(until);
        return held ? Objects.requireNonNullElse(line.claimedByName(), "") : "";
    }
}
