package org.contrepoint.web.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.record.Subject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Log B: log-ins, refusals and reads of sensitive records. Ids and codes only, kept for a year by default, apart from
 * the log of business events.
 */
@Component
public class SecurityLog {

    /** What happened. */
    public enum Kind {
        LOGGED_IN,
        LOGIN_REFUSED,
        LOGIN_THROTTLED,
        LOGGED_OUT,
        SESSIONS_ENDED,
        PASSWORD_LINK_ASKED,
        PASSWORD_LINK_SENT,
        PASSWORD_LINK_REFUSED,
        PASSWORD_CHANGED,
        PASSWORD_CHANGE_REFUSED,
        /** Somebody was invited to use a login; the detail says which and how. */
        ACCOUNT_INVITED,
        ACCOUNT_CLOSED,
        ACCOUNT_REOPENED,
        /** A page of another role. */
        PAGE_REFUSED,
        /** A form without the token that our own pages put in it. */
        FORGED_FORM,
        /** A record that is not this person's: the page said there is none. */
        FOREIGN_RECORD,
        /** Somebody read a family's record; noted by {@code Consultations}. */
        RECORD_READ,
        /** Somebody made the link of their calendar, or replaced it. */
        CALENDAR_LINK_MADE,
        CALENDAR_LINK_REVOKED,
        /** An administrator had parked events handled again. */
        PARKED_EVENTS_RETRIED,
        /** An administrator gave parked events up, for a coded reason. */
        PARKED_EVENTS_ABANDONED,
        /** Somebody sent a file with a virus. */
        INFECTED_FILE
    }

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

    private final DatabaseClient database;
    private final InstantSource clock;

    SecurityLog(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes what somebody did, or nobody known. */
    public Mono<Void> note(Kind kind, @Nullable CurrentUser user, ServerWebExchange exchange) {
        return note(kind, user, null, exchange);
    }

    /** Notes what somebody did with a record. */
    public Mono<Void> note(
            Kind kind, @Nullable CurrentUser user, @Nullable Subject subject, ServerWebExchange exchange) {
        return write(kind, user, subject, network(exchange));
    }

    /** Notes something that happens once its request was answered. */
    public Mono<Void> note(Kind kind, CurrentUser user, @Nullable String network) {
        return write(kind, user, null, network);
    }

    /** Notes what somebody did with a record, from a network known or not. */
    public Mono<Void> note(Kind kind, CurrentUser user, @Nullable Subject subject, @Nullable String network) {
        return write(kind, user, subject, network);
    }

    /**
     * Notes what an administrator did to the works.
     *
     * @param detail ids and codes, never a text that somebody typed
     */
    public Mono<Void> noteDetail(Kind kind, CurrentUser user, String detail, ServerWebExchange exchange) {
        return write(kind, user, null, network(exchange), detail);
    }

    private Mono<Void> write(
            Kind kind, @Nullable CurrentUser user, @Nullable Subject subject, @Nullable String network) {
        return write(kind, user, subject, network, null);
    }

    private Mono<Void> write(
            Kind kind,
            @Nullable CurrentUser user,
            @Nullable Subject subject,
            @Nullable String network,
            @Nullable String detail) {
        DatabaseClient.GenericExecuteSpec insert =
                database.sql("""
                        insert into security_log
                          (at, kind, account_id, role, site_id, subject_kind, subject_id, network, detail)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        """).bind("$1", clock.instant()).bind("$2", kind.name());
        insert = bind(insert, "$3", user == null ? null : user.accountId().value(), UUID.class);
        insert = bind(insert, "$4", user == null ? null : user.role().name(), String.class);
        insert = bind(insert, "$5", user == null ? null : user.homeSite().value(), UUID.class);
        insert = bind(insert, "$6", subject == null ? null : subject.kind().name(), String.class);
        insert = bind(insert, "$7", subject == null ? null : subject.id(), UUID.class);
        insert = bind(insert, "$8", network, String.class);
        insert = bind(insert, "$9", detail, String.class);
        return insert.then().onErrorResume(failure -> {
            LOG.warn(
                    "The security log could not note {}: {}",
                    kind,
                    failure.getClass().getName());
            return Mono.empty();
        });
    }

    /** The last times an account was logged in to, latest first. */
    public Mono<List<Instant>> lastLogins(AccountId account, int most) {
        return database.sql("""
                        select at from security_log
                        where account_id = $1 and kind = 'LOGGED_IN' order by at desc limit $2
                        """)
                .bind("$1", account.value())
                .bind("$2", most)
                .map(row -> CredentialStore.required(row.get("at", Instant.class)))
                .all()
                .collectList();
    }

    /** Forgets what is older than an instant. */
    public Mono<Long> forgetBefore(Instant limit) {
        return database.sql("delete from security_log where at < $1")
                .bind("$1", limit)
                .fetch()
                .rowsUpdated();
    }

    /** The client's network: enough to see an attack, too little to name a person. */
    public static @Nullable String network(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? null : ClientNetwork.of(address, 24, 48);
    }

    private static <T> DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }
}
