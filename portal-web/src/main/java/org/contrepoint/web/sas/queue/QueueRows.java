package org.contrepoint.web.sas.queue;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.sas.Addresses;
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

    /**
     * One request.
     *
     * @param file the code of the list that it stands in
     * @param sites the names of the sites, where there are several
     */
    QueuePage.Row row(RequestLine line, String file, Instant lastVisit, Map<SiteId, String> sites, Locale locale) {
        boolean waits = line.state() == RequestState.SUBMITTED || line.state() == RequestState.UNDER_REVIEW;
        return new QueuePage.Row(
                line.requestId().value().toString(),
                line.revision(),
                "/sas/" + line.requestId().value() + "?file=" + file,
                Addresses.record(line.subject(), line.families()),
                line.subjectName(),
                messages.getMessage("subject." + line.subject().kind(), null, locale),
                line.groups().stream()
                        .map(group -> fields.groupLabel(group, line.names(), locale))
                        .collect(Collectors.joining(", ")),
                line.state(),
                line.submittedByName(),
                line.submittedByStaff(),
                line.submittedAt().toString(),
                time.moment(line.submittedAt(), locale),
                waits ? time.lasting(line.waited(), locale) : "",
                waits ? line.remindedDay() : 0,
                claimedBy(line),
                line.corrected(),
                !line.state().closed() && line.movedAt().isAfter(lastVisit),
                line.conflict(),
                line.parked(),
                sites.get(line.siteId()));
    }

    private String claimedBy(RequestLine line) {
        Instant until = line.claimedUntil();
        boolean held = !line.state().closed() && until != null && time.isAhead(until);
        return held ? Objects.requireNonNullElse(line.claimedByName(), "") : "";
    }
}
