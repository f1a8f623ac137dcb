package org.contrepoint.web.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.contrepoint.document.FileId;

/** Where the contents of files are, under their ids. Everything here blocks: never on an event loop. */
public interface FileStore {

    /** Keeps a content. Once this returns it is on disk, whole; if it throws, there is nothing under that id. */
    void put(FileId id, Path content) throws IOException;

    /** Opens a content; {@link java.nio.file.NoSuchFileException} when there is none. */
    InputStream open(FileId id) throws IOException;

    /** Deletes a content; none is as good. */
    void delete(FileId id) throws IOException;

    /** What was put before an instant, half-written contents aside. */
    Set<FileId> before(Instant limit) throws IOException;
}
