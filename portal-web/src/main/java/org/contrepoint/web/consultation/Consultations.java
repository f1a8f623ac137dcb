package org.contrepoint.web.consultation;

import java.util.Collection;
import java.util.Set;
import org.contrepoint.record.Subject;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.SecurityLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Notes in log B who read the records of families (domain.md, G18). Every page of staff or of a teacher that shows more
 * of a record than its name calls it. Somebody who reads the same again within ten minutes is noted once; a page never
 * fails because the log does.
 */
@Component
public class Consultations {

    private static final Logger LOG = LoggerFactory.getLogger(Consultations.class);

    private final ConsultationLog log;

    Consultations(ConsultationLog log) {
        this.log = log;
    }

    /** Notes that somebody read a record. */
    public Mono<Void> note(CurrentUser user, Subject subject, ServerWebExchange exchange) {
        return note(user, subject, Reading.RECORD, exchange);
    }

    /** Notes what somebody read of a record. */
    public Mono<Void> note(CurrentUser user, Subject subject, Reading what, ServerWebExchange exchange) {
        return note(user, Set.of(subject), what, exchange);
    }

    /** Notes what somebody read of several records on one page. */
    public Mono<Void> note(CurrentUser user, Collection<Subject> subjects, Reading what, ServerWebExchange exchange) {
        return subjects.isEmpty()
                ? Mono.empty()
                : log.note(user, Set.copyOf(subjects), what, SecurityLog.network(exchange))
                        .onErrorResume(failure -> {
                            LOG.warn(
                                    "The security log could not note a read: {}",
                                    failure.getClass().getName());
                            return Mono.empty();
                        });
    }
}
