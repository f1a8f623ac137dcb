package org.contrepoint.web.file.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.contrepoint.account.AccountId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.MediaKind;
import org.contrepoint.document.StoredFile;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.contrepoint.web.file.StagedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of each file that was taken. It blocks: never on an event loop. */
@Component
public class FileRows {

    /** The name of a file whose name is no longer kept here. */
    private static final String NAMELESS = "";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final FileProperties properties;
    private final Clock clock;

    FileRows(DataSource database, PlatformTransactionManager transactions, FileProperties properties, Clock clock) {
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A row.
     *
     * @param kept whether it was handed in, or is about to be
     * @param settled whether the log was seen to hold it
     */
    public record Row(AccountId account, StagedFile staged, boolean kept, boolean settled) {}

    public Optional<Row> find(FileId id) {
        return database.sql("select * from stored_file where id = :id")
                .param("id", id.value())
                .query(FileRows::read)
                .optional();
    }

    /** What a person has uploaded for a folder and not handed in yet, oldest first. */
    public List<StagedFile> staged(AccountId account, FolderId folder) {
        return database
                .sql("""
                        select * from stored_file
                        where account_id = :account and folder = :folder and state = 'STAGED' order by staged_at, id
                        """)
                .param("account", account.value())
                .param("folder", folder.toString())
                .query(FileRows::read)
                .list()
                .stream()
                .map(Row::staged)
                .toList();
    }

    /** Refuses a further file where there are as many as there may be. */
    public void checkRoom(AccountId account, FolderId folder, DocumentTypeId type) {
        Room room = database.sql("""
                        select count(*) as files,
                               count(*) filter (where folder = :folder and type_id = :type) as same
                        from stored_file where account_id = :account and state = 'STAGED'
                        """)
                .param("account", account.value())
                .param("folder", folder.toString())
                .param("type", type.value())
                .query((row, index) -> new Room(row.getInt("files"), row.getInt("same")))
                .single();
        if (room.same() >= properties.filesPerDocument()) {
            throw new FileRefused(FileRefusal.TOO_MANY, properties.filesPerDocument());
        }
        if (room.files() >= properties.stagedPerAccount()) {
            throw new FileRefused(FileRefusal.TOO_MANY_STAGED, properties.stagedPerAccount());
        }
    }

    /** Notes a file; one person's at a time, so that two at once do not both take the last place. */
    public void stage(AccountId account, StagedFile file) {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(:key)")
                    .param("key", account.value().getMostSignificantBits())
                    .query()
                    .listOfRows();
            checkRoom(account, file.folder(), file.type());
            insert(account, file);
        });
    }

    private void insert(AccountId account, StagedFile file) {
        StoredFile stored = file.file();
        database.sql("""
                        insert into stored_file
                          (id, account_id, folder, type_id, name, media, bytes, sha256, pages, staged_at)
                        values (:id, :account, :folder, :type, :name, :media, :bytes, :sha256, :pages, :at)
                        """)
                .param("id", stored.fileId().value())
                .param("account", account.value())
                .param("folder", file.folder().toString())
                .param("type", file.type().value())
                .param("name", file.name())
                .param("media", stored.media().name())
                .param("bytes", stored.bytes())
                .param("sha256", stored.sha256())
                .param("pages", stored.pages())
                .param("at", utc(file.at()))
                .update();
    }

    /** Takes a staged file back; false when this person has none of that id. */
    public boolean discard(FileId id, AccountId account) {
        return database.sql("delete from stored_file where id = :id and account_id = :account and state = 'STAGED'")
                        .param("id", id.value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** Marks files as handed in: all of them, or none and an empty answer. In no order. */
    public List<StagedFile> keep(Collection<FileId> ids, AccountId account, FolderId folder) {
        return transaction.execute(status -> {
            List<Row> kept = database.sql("""
                            update stored_file set state = 'KEPT', kept_at = :now
                            where id = any(:ids::uuid[]) and account_id = :account and folder = :folder
                              and settled_at is null
                            returning *
                            """)
                    .param("now", now())
                    .param("ids", array(ids))
                    .param("account", account.value())
                    .param("folder", folder.toString())
                    .query(FileRows::read)
                    .list();
            if (kept.size() != Set.copyOf(ids).size()) {
                status.setRollbackOnly();
                return List.of();
            }
            return kept.stream().map(Row::staged).toList();
        });
    }

    /** Lets files wait again, since what was to hand them in was refused. */
    public void release(Collection<FileId> ids, AccountId account) {
        database.sql("""
                        update stored_file set state = 'STAGED', kept_at = null
                        where id = any(:ids::uuid[]) and account_id = :account and settled_at is null
                        """)
                .param("ids", array(ids))
                .param("account", account.value())
                .update();
    }

    /** Notes that the log holds these files, each in the folder it was uploaded for; their names are in it too. */
    public void settle(Collection<FileId> ids) {
        database.sql("""
                        update stored_file
                        set state = 'KEPT', kept_at = coalesce(kept_at, :now), settled_at = :now, name = null
                        where id = any(:ids::uuid[])
                        """).param("now", now()).param("ids", array(ids)).update();
    }

    /** Files uploaded before an instant that the log was not yet seen to hold, by folder. */
    public List<StagedFile> unsettledBefore(Instant limit) {
        return database
                .sql("select * from stored_file where settled_at is null and staged_at < :limit order by folder")
                .param("limit", utc(limit))
                .query(FileRows::read)
                .list()
                .stream()
                .map(Row::staged)
                .toList();
    }

    /** The files of some folders, staged or handed in. */
    public Set<FileId> of(Collection<FolderId> folders) {
        return database
                .sql("select id from stored_file where folder in (:folders)")
                .param("folders", folders.stream().map(FolderId::toString).toList())
                .query((row, index) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(FileId::of)
                .collect(Collectors.toSet());
    }

    /** Which of these have a row. */
    public Set<FileId> known(Collection<FileId> ids) {
        return database
                .sql("select id from stored_file where id = any(:ids::uuid[])")
                .param("ids", array(ids))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(FileId::of)
                .collect(Collectors.toSet());
    }

    /** Forgets those of these files that nobody has handed in since an instant; which they were. */
    public Set<FileId> forgetLeft(Collection<FileId> ids, Instant limit) {
        return database
                .sql("""
                        delete from stored_file
                        where id = any(:ids::uuid[]) and settled_at is null
                          and staged_at < :limit and (kept_at is null or kept_at < :limit)
                        returning id
                        """)
                .param("ids", array(ids))
                .param("limit", utc(limit))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(FileId::of)
                .collect(Collectors.toSet());
    }

    public void forget(Collection<FileId> ids) {
        database.sql("delete from stored_file where id = any(:ids::uuid[])")
                .param("ids", array(ids))
                .update();
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        StoredFile file = new StoredFile(
                FileId.of(row.getObject("id", UUID.class)),
                MediaKind.valueOf(row.getString("media")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getInt("pages"));
        StagedFile staged = new StagedFile(
                FolderId.parse(row.getString("folder")),
                DocumentTypeId.of(row.getObject("type_id", UUID.class)),
                orNameless(row.getString("name")),
                file,
                row.getObject("staged_at", OffsetDateTime.class).toInstant());
        return new Row(
                AccountId.of(row.getObject("account_id", UUID.class)),
                staged,
                "KEPT".equals(row.getString("state")),
                row.getObject("settled_at") != null);
    }

    private static String orNameless(@Nullable String name) {
        return name == null ? NAMELESS : name;
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String array(Collection<FileId> ids) {
        return ids.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
    }

    private record Room(int files, int same) {}
}
