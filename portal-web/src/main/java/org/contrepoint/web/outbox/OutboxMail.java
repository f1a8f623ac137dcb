package org.contrepoint.web.outbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param claim who is sending it now
 * @param attempts how often it was tried, the present time included
 * @param lastError the class of the last failure
 */
public record OutboxMail(
        UUID id,
        AccountId account,
        MailKind kind,
        List<RequestId> requests,
        List<RequestId> overdue,
        @Nullable RequestState outcome,
        @Nullable LocalDate dueDate,
        int days,
        State state,
        int attempts,
        Instant nextAttempt,
        @Nullable UUID claim,
        @Nullable String lastError,
        Instant createdAt) {

    /** Where a mail stands. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** Given up, until an administrator sends it again. */
        FAILED,
        /** Its account has no address. */
        NO_ADDRESS,
        /** Its reader has come to want none. */
        NOT_WANTED,
        /** Later news came before it left. */
        SUPERSEDED
    }

    static OutboxMail read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new OutboxMail(
                row.getObject("id", UUID.class),
                AccountId.of(row.getObject("account_id", UUID.class)),
                MailKind.valueOf(row.getString("kind")),
                requests(row.getArray("requests")),
                requests(row.getArray("overdue")),
                outcome == null ? null : RequestState.valueOf(outcome),
                row.getObject("due_date", LocalDate.class),
                row.getInt("days"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_attempt", OffsetDateTime.class).toInstant(),
                row.getObject("claim", UUID.class),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<RequestId> requests(Array ids) throws SQLException {
        return List.of((UUID[]) ids.getArray()).stream().map(RequestId::of).toList();
    }
}
