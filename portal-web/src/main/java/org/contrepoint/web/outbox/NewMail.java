package org.contrepoint.web.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * A mail to put in the outbox.
 *
 * @param key what makes it one mail, however often it is put there
 * @param requests what it tells of
 * @param overdue requests that have waited too long, in the digest of an officer
 * @param outcome how the request ended
 * @param dueDate until when the family may correct
 * @param days how many days are left, or have gone
 * @param due when it leaves at the earliest
 */
record NewMail(
        String key,
        AccountId account,
        MailKind kind,
        Set<RequestId> requests,
        Set<RequestId> overdue,
        @Nullable RequestState outcome,
        @Nullable LocalDate dueDate,
        int days,
        Instant due) {

    static NewMail of(String key, AccountId account, MailKind kind, Set<RequestId> requests, Instant due) {
        return new NewMail(key, account, kind, requests, Set.of(), null, null, 0, due);
    }

    NewMail ended(RequestState how) {
        return new NewMail(key, account, kind, requests, overdue, how, dueDate, days, due);
    }

    NewMail dueOn(LocalDate date, int daysLeft) {
        return new NewMail(key, account, kind, requests, overdue, outcome, date, daysLeft, due);
    }

    NewMail after(int daysGone) {
        return new NewMail(key, account, kind, requests, overdue, outcome, dueDate, daysGone, due);
    }
}
