package org.contrepoint.web.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.contrepoint.account.AccountId;
import org.contrepoint.message.Ids;
import org.contrepoint.review.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The mails that wait to be sent. Putting one here joins the transaction under way, so that an event and its mails are
 * on disk together or not at all. It blocks: never on an event loop.
 */
@Component
class Outbox {

    /** Longer than any server may take to answer; then another process takes over. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final String INSERT = """
            insert into outbox (id, dedupe_key, account_id, kind, requests, overdue, outcome, due_date, days,
                                next_attempt, created_at)
            values (:id, :key, :account, :kind, :requests::uuid[], :overdue::uuid[], :outcome, :dueDate, :days, :due, :now)
            """;
    private static final String ONCE = INSERT + "on conflict (dedupe_key) do nothing";
    private static final String MERGE = INSERT + """
            on conflict (dedupe_key) do update set
              requests = array(select distinct unnest(outbox.requests || excluded.requests)),
              overdue = array(select distinct unnest(outbox.overdue || excluded.overdue))
            where outbox.state = 'WAITING'
            """;
    private static final String CLAIM_NEXT = """
            update outbox set state = 'SENDING', claim = :claim, claimed_until = :until, attempts = attempts + 1
            where id = (
              select id from outbox
              where (state = 'WAITING' and next_attempt <= :now) or (state = 'SENDING' and claimed_until <= :now)
              order by next_attempt limit 1
              for update skip locked)
            returning *
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final OutboxBell bell;

    Outbox(DataSource database, Clock clock, OutboxBell bell) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
        this.bell = bell;
    }

    /** Puts a mail here, unless it is here already. */
    void add(NewMail mail) {
        bind(ONCE, mail).update();
        ringAfterCommit();
    }

    /** Adds what a mail tells to the one with the same key; says no when that one has left already. */
    boolean merge(NewMail mail) {
        return bind(MERGE, mail).update() > 0;
    }

    /** Holds back news of a request that later news make stale. */
    void supersede(AccountId account, MailKind kind, RequestId request) {
        database.sql("""
                        update outbox set state = 'SUPERSEDED', settled_at = :now
                        where state = 'WAITING' and account_id = :account and kind = :kind and requests = :requests::uuid[]
                        """)
                .param("now", now())
                .param("account", account.value())
                .param("kind", kind.name())
                .param("requests", array(List.of(request)))
                .update();
    }

    /** Takes the next mail that is due; nobody else gets it for a while. */
    Optional<OutboxMail> claim() {
        return database.sql(CLAIM_NEXT)
                .param("claim", UUID.randomUUID())
                .param("until", utc(clock.instant().plus(CLAIM)))
                .param("now", now())
                .query(OutboxMail::read)
                .optional();
    }

    /** Says how sending ended; no effect when somebody else has taken the mail over meanwhile. */
    void settle(OutboxMail mail, OutboxMail.State state) {
        database.sql("""
                        update outbox set state = :state, settled_at = :now, claim = null
                        where id = :id and claim = :claim
                        """)
                .param("state", state.name())
                .param("now", now())
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    /** Says that a mail did not leave, and whether it is tried again. */
    void fail(OutboxMail mail, String error, Optional<Duration> wait) {
        database.sql("""
                        update outbox set state = :state, next_attempt = :next, last_error = :error, claim = null,
                          settled_at = case when :state = 'FAILED' then :now end
                        where id = :id and claim = :claim
                        """)
                .param("state", wait.isPresent() ? "WAITING" : "FAILED")
                .param("next", utc(clock.instant().plus(wait.orElse(Duration.ZERO))))
                .param("error", error)
                .param("now", now())
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    /** Sends again what was given up, or had no address: one mail, or all of them. */
    int retry(Optional<UUID> one) {
        int again = database.sql("""
                        update outbox set state = 'WAITING', attempts = 0, next_attempt = :now, settled_at = null
                        where state in ('FAILED', 'NO_ADDRESS') and (:all or id = :id)
                        """)
                .param("now", now())
                .param("all", one.isEmpty())
                .param("id", one.orElseGet(() -> new UUID(0, 0)))
                .update();
        ringAfterCommit();
        return again;
    }

    /** Forgets what was settled before an instant; what failed stays until somebody looks. */
    int forgetBefore(Instant limit) {
        return database.sql("""
                        delete from outbox
                        where state in ('SENT', 'NOT_WANTED', 'SUPERSEDED', 'NO_ADDRESS') and settled_at < :limit
                        """).param("limit", utc(limit)).update();
    }

    private JdbcClient.StatementSpec bind(String statement, NewMail mail) {
        return database.sql(statement)
                .param("id", Ids.next(clock))
                .param("key", mail.key())
                .param("account", mail.account().value())
                .param("kind", mail.kind().name())
                .param("requests", array(mail.requests()))
                .param("overdue", array(mail.overdue()))
                .param("outcome", mail.outcome() == null ? null : mail.outcome().name())
                .param("dueDate", mail.dueDate())
                .param("days", mail.days())
                .param("due", utc(mail.due()))
                .param("now", now());
    }

    private void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String array(Collection<RequestId> requests) {
        return requests.stream().map(request -> request.value().toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
