package org.contrepoint.web.outbox;

import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.view.account.AccountView;
import org.springframework.stereotype.Component;

/** What comes into the sas, told to the officers of its site as each of them chose. */
@Component
class StaffNotices {

    private final Outbox outbox;
    private final Digests digests;
    private final Recipients recipients;
    private final Clock clock;

    StaffNotices(Outbox outbox, Digests digests, Recipients recipients, Clock clock) {
        this.outbox = outbox;
        this.digests = digests;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** Tells every officer of the request's site but the one who sent it for a family. */
    void tell(ReviewOpened opened, MailKind kind, String event, UnaryOperator<NewMail> details) {
        for (AccountView officer : recipients.officers(opened.siteId())) {
            AccountId account = officer.accountId();
            if (account.equals(opened.submittedBy().account())) {
                continue;
            }
            Set<RequestId> request = Set.of(opened.requestId());
            if (officer.notices() == NoticeFrequency.AT_ONCE) {
                String key = String.join(":", event, account.toString(), kind.name());
                outbox.add(details.apply(NewMail.of(key, account, kind, request, clock.instant())));
            } else if (kind == MailKind.OVERDUE_REQUEST) {
                digests.add(account, MailKind.STAFF_DIGEST, Set.of(), request);
            } else {
                digests.add(account, MailKind.STAFF_DIGEST, request, Set.of());
            }
        }
    }
}
