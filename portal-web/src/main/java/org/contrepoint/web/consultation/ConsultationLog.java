package org.contrepoint.web.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The reads of records in log B. */
@Component
class ConsultationLog {

    private static final Duration ONCE_WITHIN = Duration.ofMinutes(10);

    private static final String NOTE = """
            insert into security_log
              (at, kind, account_id, role, site_id, subject_kind, subject_id, network, detail)
            select $1, 'RECORD_READ', $2, $3, $4, s.kind, s.id, $5, $6
            from unnest($7, $8) s (kind, id)
            where not exists (
              select 1 from security_log l
              where l.kind = 'RECORD_READ' and l.account_id = $2 and l.detail = $6
                and l.subject_kind = s.kind and l.subject_id = s.id and l.at > $9)
            on conflict do nothing
            """;

    private static final String OF = """
            from security_log l join unnest($1, $2) s (kind, id) on l.subject_kind = s.kind and l.subject_id = s.id
            where l.kind = 'RECORD_READ' and l.account_id is not null and l.at >= $3
            """;

    private final DatabaseClient database;
    private final InstantSource clock;

    ConsultationLog(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who read what of which record, when, as what, and for which site. */
    record Line(
            Instant at,
            AccountId reader,
            Role role,
            @Nullable SiteId site,
            Subject subject,
            Reading what) {}

    Mono<Void> note(CurrentUser user, Set<Subject> subjects, Reading what, @Nullable String network) {
        Instant now = clock.instant();
        DatabaseClient.GenericExecuteSpec insert = database.sql(NOTE)
                .bind("$1", now.atOffset(ZoneOffset.UTC))
                .bind("$2", user.accountId().value())
                .bind("$3", user.role().name())
                .bind("$4", user.homeSite().value())
                .bind("$6", what.name())
                .bind("$7", kinds(subjects))
                .bind("$8", ids(subjects))
                .bind("$9", now.minus(ONCE_WITHIN).atOffset(ZoneOffset.UTC));
        return (network == null ? insert.bindNull("$5", String.class) : insert.bind("$5", network)).then();
    }

    /** The reads of records since an instant, latest first. */
    Mono<List<Line>> reads(Collection<Subject> subjects, Instant since, int page, int size) {
        return of("select l.* " + OF + " order by l.at desc, l.id desc limit $4 offset $5", subjects, since)
                .bind("$4", size)
                .bind("$5", (long) page * size)
                .map(row -> new Line(
                        required(row.get("at", Instant.class)),
                        AccountId.of(required(row.get("account_id", UUID.class))),
                        Role.valueOf(required(row.get("role", String.class))),
                        Optional.ofNullable(row.get("site_id", UUID.class))
                                .map(SiteId::of)
                                .orElse(null),
                        new Subject(
                                SubjectKind.valueOf(required(row.get("subject_kind", String.class))),
                                required(row.get("subject_id", UUID.class))),
                        reading(row.get("detail", String.class))))
                .all()
                .collectList();
    }

    /** How many reads there are since an instant. */
    Mono<Integer> count(Collection<Subject> subjects, Instant since) {
        return of("select count(*)::int reads " + OF, subjects, since)
                .map(row -> required(row.get("reads", Integer.class)))
                .one();
    }

    private DatabaseClient.GenericExecuteSpec of(String sql, Collection<Subject> subjects, Instant since) {
        return database.sql(sql)
                .bind("$1", kinds(subjects))
                .bind("$2", ids(subjects))
                .bind("$3", since.atOffset(ZoneOffset.UTC));
    }

    /** Lines of before readings were told apart say nothing of it: a record was read. */
    private static Reading reading(@Nullable String detail) {
        return detail == null ? Reading.RECORD : Reading.valueOf(detail);
    }

    private static String[] kinds(Collection<Subject> subjects) {
        return subjects.stream().map(subject -> subject.kind().name()).toArray(String[]::new);
    }

    private static UUID[] ids(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::id).toArray(UUID[]::new);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "a column that is never null");
    }
}
