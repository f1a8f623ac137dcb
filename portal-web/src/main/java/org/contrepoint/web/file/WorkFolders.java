package org.contrepoint.web.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders that held a file under way. */
public final class WorkFolders {

    private WorkFolders() {}

    /** Deletes a folder with all it holds; true if it was there. */
    public static boolean delete(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> tree = Files.walk(folder)) {
            inside = tree.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException gone) {
            return false;
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
        return true;
    }
}
