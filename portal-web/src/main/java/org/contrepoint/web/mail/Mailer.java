package org.contrepoint.web.mail;

import reactor.core.publisher.Mono;

/** Sends mails. A mail that cannot leave is a warning in the log, never an error for whoever caused it. */
public interface Mailer {

    Mono<Void> send(Mail mail);
}
