package org.contrepoint.web.file.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.platform.ConditionalOnRole;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.StagedFile;
import org.contrepoint.web.file.WorkFolders;
import org.contrepoint.web.file.store.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Cleans up once a day, and a minute after the start: files that nobody handed in within a day, contents that no row
 * knows, and what a crash left half done. The log has the last word: a file that it holds is never deleted, whatever
 * the rows or any view say.
 */
@Component
@ConditionalOnRole("web")
class OrphanFiles implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanFiles.class);
    private static final Duration UNDER_WAY = Duration.ofHours(2);
    private static final Duration SEEN = Duration.ofMinutes(10);

    private final FileRows rows;
    private final FolderLog log;
    private final FileStore store;
    private final FileProperties properties;
    private final Clock clock;
    private Disposable rounds = Disposables.disposed();

    OrphanFiles(FileRows rows, FolderLog log, FileStore store, FileProperties properties, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds = Flux.interval(Duration.ofMinutes(1), Duration.ofDays(1))
                .onBackpressureDrop()
                .concatMap(round -> Mono.fromRunnable(this::cleanOrSay).subscribeOn(Schedulers.boundedElastic()))
                .subscribe();
    }

    private void cleanOrSay() {
        try {
            clean();
        } catch (IOException | RuntimeException failure) {
            LOG.warn(
                    "Files left behind were not removed: {}", failure.getClass().getName());
        }
    }

    /** One round. It blocks. */
    void clean() throws IOException {
        Instant now = clock.instant();
        Instant limit = now.minus(properties.stagedFor());
        settleOrDelete(rows.unsettledBefore(now.minus(SEEN)), limit);
        deleteUnknown(limit);
        deleteHalfDone(properties.work(), now.minus(UNDER_WAY));
        deleteHalfDone(properties.incoming(), now.minus(UNDER_WAY));
    }

    private void settleOrDelete(List<StagedFile> unsettled, Instant limit) throws IOException {
        Map<FolderId, Set<FileId>> held = new HashMap<>();
        List<FileId> settled = new ArrayList<>();
        List<FileId> left = new ArrayList<>();
        for (StagedFile file : unsettled) {
            if (held.computeIfAbsent(file.folder(), log::files).contains(file.fileId())) {
                settled.add(file.fileId());
            } else if (file.at().isBefore(limit)) {
                left.add(file.fileId());
            }
        }
        rows.settle(settled);
        for (FileId file : rows.forgetLeft(left, limit)) {
            store.delete(file);
        }
    }

    private void deleteUnknown(Instant limit) throws IOException {
        Set<FileId> stored = store.before(limit);
        Set<FileId> known = rows.known(stored);
        for (FileId file : stored.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet())) {
            store.delete(file);
        }
    }

    private static void deleteHalfDone(Path folder, Instant limit) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> things = Files.list(folder)) {
            inside = things.toList();
        }
        for (Path thing : inside) {
            if (Files.getLastModifiedTime(thing).toInstant().isBefore(limit)) {
                WorkFolders.delete(thing);
            }
        }
    }

    @Override
    public void destroy() {
        rounds.dispose();
    }
}
