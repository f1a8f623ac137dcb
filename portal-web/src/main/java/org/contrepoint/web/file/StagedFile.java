package org.contrepoint.web.file;

import java.time.Instant;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.StoredFile;

/**
 * A file that was checked and waits to be handed in; only its uploader sees it.
 *
 * @param type for which document it was sent
 * @param name what its sender called it, without what could deceive its reader
 */
public record StagedFile(FolderId folder, DocumentTypeId type, String name, StoredFile file, Instant at) {

    public FileId fileId() {
        return file.fileId();
    }
}
