package org.contrepoint.web.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.contrepoint.document.FileId;
import org.contrepoint.document.StoredFile;
import org.contrepoint.web.file.keep.FileRows;
import org.contrepoint.web.file.store.FileStore;
import org.contrepoint.web.file.verify.Previews;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The contents of files, and pictures of their pages. Whoever asks has checked that the reader may see them; a file or
 * page that is not there ends as 404.
 */
@Component
public class FileContents implements DisposableBean {

    private static final int CHUNK = 64 * 1024;
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CACHED_BYTES = 24 * 1024 * 1024;

    private final FileRows rows;
    private final FileStore store;
    private final FileProperties properties;
    private final Scheduler drawing = Schedulers.newBoundedElastic(AT_ONCE, MOST_WAITING, "previews");
    private final Cache<PageOf, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .weigher((PageOf page, byte[] picture) -> picture.length)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    FileContents(FileRows rows, FileStore store, FileProperties properties) {
        this.rows = rows;
        this.store = store;
        this.properties = properties;
    }

    /** A file and what is in it, read as it is asked for. */
    public record Content(StoredFile file, Flux<DataBuffer> bytes) {}

    /** The content of a file. */
    public Mono<Content> open(FileId id) {
        return find(id).map(file -> new Content(file, bytes(id)));
    }

    /**
     * A page as a picture (PNG), 1,200 pixels at the most.
     *
     * @param page the first is 1
     */
    public Mono<byte[]> preview(FileId id, int page) {
        return find(id).filter(file -> page >= 1 && page <= file.pages())
                .switchIfEmpty(Mono.error(FileContents::none))
                .flatMap(file -> Mono.justOrEmpty(drawn.getIfPresent(new PageOf(id, page)))
                        .switchIfEmpty(Mono.fromCallable(() -> draw(file, page))
                                .subscribeOn(drawing)
                                .timeout(PATIENCE)
                                .doOnNext(picture -> drawn.put(new PageOf(id, page), picture))));
    }

    /** Forgets the pictures of files that are deleted. */
    public void forget(Iterable<FileId> ids) {
        ids.forEach(id -> drawn.asMap().keySet().removeIf(page -> page.file().equals(id)));
    }

    private byte[] draw(StoredFile file, int page) throws IOException {
        Files.createDirectories(properties.work());
        Path copy = Files.createTempFile(properties.work(), "preview-", null);
        try {
            try (InputStream content = store.open(file.fileId())) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return Previews.draw(copy, file.media(), page);
        } catch (NoSuchFileException gone) {
            throw none();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Flux<DataBuffer> bytes(FileId id) {
        return DataBufferUtils.readInputStream(() -> store.open(id), DefaultDataBufferFactory.sharedInstance, CHUNK)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<StoredFile> find(FileId id) {
        return Mono.fromCallable(() -> rows.find(id).orElseThrow(FileContents::none))
                .subscribeOn(Schedulers.boundedElastic())
                .map(row -> row.staged().file());
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Override
    public void destroy() {
        drawing.dispose();
    }

    private record PageOf(FileId file, int page) {}
}
