package org.contrepoint.web.file.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.platform.ConditionalOnRole;
import org.contrepoint.web.file.FileContents;
import org.contrepoint.web.file.store.FileStore;
import org.springframework.stereotype.Component;

/**
 * Deletes the files of an erased household: those of its folder and of the students who are erased with it. A store
 * that does not answer parks the event, and a person has it handled again.
 */
@Component
@ConditionalOnRole("web")
@ProcessingGroup("file-erasure")
@DisallowReplay
class FileErasure {

    private final FileRows rows;
    private final FileStore store;
    private final FileContents contents;

    FileErasure(FileRows rows, FileStore store, FileContents contents) {
        this.rows = rows;
        this.store = store;
        this.contents = contents;
    }

    @EventHandler
    void on(FamilyErased event) {
        List<FolderId> folders = new ArrayList<>();
        folders.add(FolderId.of(event.familyId()));
        event.students().forEach(student -> folders.add(FolderId.of(student)));
        Set<FileId> files = rows.of(folders);
        try {
            for (FileId file : files) {
                store.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        contents.forget(files);
        rows.forget(files);
    }
}
