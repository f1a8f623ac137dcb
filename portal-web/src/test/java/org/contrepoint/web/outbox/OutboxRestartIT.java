package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Role;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.web.outbox.OutboxMail.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxRestartIT {

    private static final String ADDRESS = "restarted@example.org";

    @TempDir
    static Path data;

    @Test
    void a_portal_that_stops_between_the_answer_and_the_mail_sends_it_when_it_is_back() {
        AccountId account;
        try (MailSchool before = MailSchool.quiet(data)) {
            before.openSite();
            account = before.open("lemaire", Role.FAMILY, "Claire Lemaire", ADDRESS, null);
            before.prefer(account, "en", NoticeFrequency.AT_ONCE);
            RequestId request = before.request(account);
            before.happens(1, new ReviewClosed(request, RequestState.ACCEPTED, Instant.now()));
            before.rows(account, 1);
            assertThat(MailSchool.received(ADDRESS)).isEmpty();
        }
        try (MailSchool after = MailSchool.sending(data)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> after.row(account).state() == State.SENT);
            RequestId next = after.request(account);
            after.happens(1, new ReviewClosed(next, RequestState.REFUSED, Instant.now()));
            after.rows(account, 2);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> after.row(account).state() == State.SENT);
        }

        assertThat(MailSchool.received(ADDRESS)).hasSize(2);
    }
}
