package org.contrepoint.web.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.contrepoint.account.AccountId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.StoredFile;
import org.contrepoint.message.Ids;
import org.contrepoint.web.file.keep.FileRows;
import org.contrepoint.web.file.scan.Scanner;
import org.contrepoint.web.file.store.FileStore;
import org.contrepoint.web.file.verify.Checked;
import org.contrepoint.web.file.verify.FileNames;
import org.contrepoint.web.file.verify.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The way of one file from the wire to the store: received on disk with a limit, scanned, checked and written anew, two
 * at a time; and nothing of it left when any of this says no.
 */
@Component
class Intake implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Scanner scanner;
    private final Verifier verifier;
    private final FileStore store;
    private final FileRows rows;
    private final FileProperties properties;
    private final Clock clock;
    private final Scheduler work = Schedulers.newBoundedElastic(AT_ONCE, MOST_WAITING, "files");

    Intake(Scanner scanner, Verifier verifier, FileStore store, FileRows rows, FileProperties properties, Clock clock) {
        this.scanner = scanner;
        this.verifier = verifier;
        this.store = store;
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<StagedFile> take(
            Flux<DataBuffer> content, String name, AccountId account, FolderId folder, DocumentTypeId type) {
        return Mono.fromRunnable(() -> rows.checkRoom(account, folder, type))
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.usingWhen(
                        workFolder(),
                        place -> receive(content, place.resolve("received"))
                                .flatMap(received -> Mono.fromCallable(
                                                () -> check(received, place, name, account, folder, type))
                                        .subscribeOn(work)
                                        .timeout(PATIENCE)),
                        this::remove))
                .onErrorMap(failure -> !(failure instanceof FileRefused), this::unavailable);
    }

    private Mono<Path> workFolder() {
        return Mono.fromCallable(() -> {
                    Files.createDirectories(properties.work());
                    return Files.createTempDirectory(properties.work(), "upload-");
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<Path> receive(Flux<DataBuffer> content, Path to) {
        return Mono.using(
                        () -> FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        channel -> {
                            AtomicLong bytes = new AtomicLong();
                            return content.publishOn(Schedulers.boundedElastic(), 1)
                                    .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                                    .doOnNext(buffer -> write(buffer, channel, bytes))
                                    .then(Mono.fromCallable(() -> notEmpty(to, bytes.get())));
                        },
                        Intake::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private void write(DataBuffer buffer, FileChannel channel, AtomicLong bytes) {
        try {
            if (bytes.addAndGet(buffer.readableByteCount())
                    > properties.largest().toBytes()) {
                throw new FileRefused(
                        FileRefusal.TOO_LARGE, properties.largest().toMegabytes());
            }
            ByteBuffer content = ByteBuffer.allocate(buffer.readableByteCount());
            buffer.toByteBuffer(content);
            while (content.hasRemaining()) {
                channel.write(content);
            }
        } catch (IOException full) {
            throw unavailable(full);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private static Path notEmpty(Path file, long bytes) {
        if (bytes == 0) {
            throw new FileRefused(FileRefusal.EMPTY);
        }
        return file;
    }

    private StagedFile check(
            Path received, Path place, String name, AccountId account, FolderId folder, DocumentTypeId type)
            throws IOException {
        if (!scanner.clean(received)) {
            throw new FileRefused(FileRefusal.INFECTED);
        }
        Checked checked = verifier.check(received, place);
        FileId id = FileId.of(Ids.next(clock));
        StoredFile stored = new StoredFile(
                id, checked.media(), Files.size(checked.content()), Digests.sha256(checked.content()), checked.pages());
        StagedFile file = new StagedFile(
                folder, type, FileNames.shown(name, checked.media().extension()), stored, clock.instant());
        store.put(id, checked.content());
        try {
            rows.stage(account, file);
        } catch (RuntimeException refused) {
            store.delete(id);
            throw refused;
        }
        return file;
    }

    private Mono<Void> remove(Path place) {
        return Mono.fromCallable(() -> WorkFolders.delete(place))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private FileRefused unavailable(Throwable failure) {
        LOG.warn(
                "A file could not be taken: {}, caused by {}",
                failure.getClass().getName(),
                failure.getCause() == null
                        ? "itself"
                        : failure.getCause().getClass().getName());
        return new FileRefused(FileRefusal.UNAVAILABLE);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            LOG.debug("A received file was closed twice");
        }
    }

    @Override
    public void destroy() {
        work.dispose();
    }
}
