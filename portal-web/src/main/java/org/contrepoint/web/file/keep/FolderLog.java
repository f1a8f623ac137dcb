package org.contrepoint.web.file.keep;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.document.DocumentsRevised;
import org.contrepoint.document.DocumentsSubmitted;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.StoredFile;
import org.springframework.stereotype.Component;

/** Which files the log itself says a folder holds: no view may be behind when a file is about to be deleted. */
@Component
public class FolderLog {

    private final EventStore events;

    FolderLog(EventStore events) {
        this.events = events;
    }

    /** Every file that was ever handed in for a folder. It blocks. */
    public Set<FileId> files(FolderId folder) {
        Set<FileId> files = new HashSet<>();
        events.readEvents(folder.toString())
                .asStream()
                .forEach(event -> documents(event.getPayload()).stream()
                        .flatMap(document -> document.files().stream())
                        .map(StoredFile::fileId)
                        .forEach(files::add));
        return files;
    }

    private static List<HandedIn> documents(Object event) {
        return switch (event) {
            case DocumentsSubmitted submitted -> submitted.documents();
            case DocumentsRevised revised -> revised.documents();
            default -> List.of();
        };
    }
}
