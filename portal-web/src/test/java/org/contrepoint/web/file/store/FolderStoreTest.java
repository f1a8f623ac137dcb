package org.contrepoint.web.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.contrepoint.document.FileId;
import org.contrepoint.message.Ids;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends StoreContract {

    @Override
    FileStore store() throws IOException {
        return new FolderStore(folder.resolve("kept"));
    }

    @Test
    void a_content_that_can_not_be_read_leaves_nothing() throws IOException {
        FileStore store = store();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.put(FileId.of(Ids.next()), folder.resolve("none")));

        try (Stream<Path> tree = Files.walk(folder.resolve("kept"))) {
            assertThat(tree.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void what_a_crash_left_half_written_is_no_file() throws IOException {
        FileStore store = store();
        Path shard = Files.createDirectories(folder.resolve("kept").resolve("ab"));
        Files.writeString(shard.resolve("half-123.tmp"), "x");

        assertThat(store.before(Instant.now().plusSeconds(60))).isEmpty();
    }
}
