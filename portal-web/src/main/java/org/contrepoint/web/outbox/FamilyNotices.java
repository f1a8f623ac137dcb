package org.contrepoint.web.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.review.RequestId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers to families. What asks something of them, or ends a request, is sent whatever they prefer. */
@Component
class FamilyNotices {

    private final Outbox outbox;
    private final Digests digests;
    private final Recipients recipients;
    private final Clock clock;
    private final Duration partialAfter;

    FamilyNotices(
            Outbox outbox,
            Digests digests,
            Recipients recipients,
            Clock clock,
            @Value("${contrepoint.mail.partial-after:15m}") Duration partialAfter) {
        this.outbox = outbox;
        this.digests = digests;
        this.recipients = recipients;
        this.clock = clock;
        this.partialAfter = partialAfter;
    }

    /** Tells an account; a partial answer waits a little, since the rest often follows and makes it stale. */
    void tell(AccountId account, MailKind kind, Set<RequestId> requests, String event, UnaryOperator<NewMail> details) {
        requests.forEach(request -> outbox.supersede(account, MailKind.PARTIAL_ANSWER, request));
        NoticeFrequency wanted = kind.always() ? NoticeFrequency.AT_ONCE : recipients.preference(account);
        Instant due = kind == MailKind.PARTIAL_ANSWER ? clock.instant().plus(partialAfter) : clock.instant();
        switch (wanted) {
            case AT_ONCE ->
                outbox.add(details.apply(NewMail.of(
                        String.join(":", event, account.toString(), kind.name()), account, kind, requests, due)));
            case DAILY -> digests.add(account, MailKind.FAMILY_DIGEST, requests, Set.of());
            case NONE -> {}
        }
    }
}
