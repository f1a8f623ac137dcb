package org.contrepoint.web.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.contrepoint.document.FileId;
import org.contrepoint.message.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. */
abstract class StoreContract {

    @TempDir
    Path folder;

    abstract FileStore store() throws IOException;

    @Test
    void what_was_put_is_read_back_and_listed_until_it_is_deleted() throws IOException {
        FileStore store = store();
        FileId id = FileId.of(Ids.next());
        FileId other = FileId.of(Ids.next());

        store.put(id, content("une attestation"));
        store.put(other, content("une autre"));

        assertThat(read(store, id)).isEqualTo("une attestation");
        assertThat(store.before(Instant.now().plusSeconds(60))).contains(id, other);
        assertThat(store.before(Instant.now().minusSeconds(600))).isEmpty();

        store.delete(id);
        store.delete(id);

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> read(store, id));
        assertThat(read(store, other)).isEqualTo("une autre");
    }

    private static String read(FileStore store, FileId id) throws IOException {
        try (InputStream in = store.open(id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Path content(String text) throws IOException {
        return Files.writeString(folder.resolve("content"), text);
    }
}
