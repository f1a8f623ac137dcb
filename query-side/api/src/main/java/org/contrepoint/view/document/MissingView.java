package org.contrepoint.view.document;

import java.util.List;
import org.contrepoint.document.FolderId;

/**
 * How many required documents a household lacks.
 *
 * @param folders those that lack some, and no others
 */
public record MissingView(List<Folder> folders) {

    public static final MissingView NONE = new MissingView(List.of());

    /** One folder, and how many documents it lacks: one at least. */
    public record Folder(FolderId folderId, int missing) {}

    public int total() {
        return folders.stream().mapToInt(Folder::missing).sum();
    }

    public int in(FolderId folderId) {
        return folders.stream()
                .filter(folder -> folder.folderId().equals(folderId))
                .mapToInt(Folder::missing)
                .sum();
    }
}
