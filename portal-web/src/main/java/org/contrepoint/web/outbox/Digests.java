package org.contrepoint.web.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.review.RequestId;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;

/** One mail a day for those who want no more, at seven in the morning; no mail on a day without news. */
@Component
class Digests {

    static final LocalTime HOUR = LocalTime.of(7, 0);

    private final Outbox outbox;
    private final Clock clock;

    Digests(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds news to the next digest of an account; to the one after, when that has just left. */
    void add(AccountId account, MailKind kind, Set<RequestId> requests, Set<RequestId> overdue) {
        ZonedDateTime due = next(clock.instant());
        while (!outbox.merge(digest(account, kind, requests, overdue, due))) {
            due = due.plusDays(1);
        }
    }

    /** The first seven o'clock after an instant, at the school. */
    static ZonedDateTime next(Instant now) {
        ZonedDateTime today = now.atZone(SchoolTime.ZONE).with(HOUR);
        return today.toInstant().isAfter(now) ? today : today.plusDays(1);
    }

    private static NewMail digest(
            AccountId account, MailKind kind, Set<RequestId> requests, Set<RequestId> overdue, ZonedDateTime due) {
        String key = "digest:" + account + ":" + due.toLocalDate();
        return new NewMail(key, account, kind, requests, overdue, null, null, 0, due.toInstant());
    }
}
