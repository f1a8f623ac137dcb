package org.contrepoint.web.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.document.FileId;

/**
 * Files in a folder that no web server serves. A name is an id and nothing else, in one of 256 folders by its last two
 * digits; only the user that runs the portal reads them.
 */
public final class FolderStore implements FileStore {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;

    public FolderStore(Path root) throws IOException {
        this.root = folder(root);
    }

    @Override
    public void put(FileId id, Path content) throws IOException {
        Path place = place(id);
        Path folder = folder(parent(place));
        Path half = Files.createTempFile(folder, "half-", null);
        try {
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            if (isPosix(half)) {
                Files.setPosixFilePermissions(half, OWNER_ONLY);
            }
            sync(half, StandardOpenOption.WRITE);
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            if (isPosix(folder)) {
                sync(folder, StandardOpenOption.READ);
            }
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        return Files.newInputStream(place(id));
    }

    @Override
    public void delete(FileId id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    @Override
    public Set<FileId> before(Instant limit) throws IOException {
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, limit))
                    .flatMap(file -> id(file).stream())
                    .collect(Collectors.toSet());
        }
    }

    private Path place(FileId id) {
        String name = id.value().toString();
        return root.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static boolean isOlder(Path file, Instant limit) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Optional<FileId> id(Path file) {
        try {
            return Optional.of(FileId.of(UUID.fromString(String.valueOf(file.getFileName()))));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Path folder(Path wanted) throws IOException {
        return isPosix(existing(wanted))
                ? Files.createDirectories(wanted, OWNER_FOLDER)
                : Files.createDirectories(wanted);
    }

    private static Path existing(Path wanted) {
        Path path = wanted.toAbsolutePath();
        while (!Files.exists(path)) {
            path = parent(path);
        }
        return path;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
