package org.contrepoint.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contrepoint.web.file.keep.FileRows;
import org.contrepoint.web.file.store.FileStore;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Puts the demo's papers where uploaded files are. One that is there already stays as it is. */
@Component
@Profile("demo")
class DemoFiles {

    private static final int AT_ONCE = 4;

    private final FileStore store;
    private final FileRows rows;

    DemoFiles(FileStore store, FileRows rows) {
        this.store = store;
        this.rows = rows;
    }

    Mono<Void> put(List<DemoFile> files) {
        return Flux.fromIterable(files)
                .flatMap(file -> Mono.fromRunnable(() -> put(file)).subscribeOn(Schedulers.boundedElastic()), AT_ONCE)
                .then();
    }

    private void put(DemoFile file) {
        if (rows.find(file.staged().fileId()).isPresent()) {
            return;
        }
        try {
            Path paper = Files.createTempFile("demo", null);
            try {
                Files.write(paper, file.paper().bytes());
                store.put(file.staged().fileId(), paper);
            } finally {
                Files.deleteIfExists(paper);
            }
            rows.stage(file.by(), file.staged());
            rows.keep(List.of(file.staged().fileId()), file.by(), file.staged().folder());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
