package org.contrepoint.web.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.Handing;
import org.contrepoint.message.Ids;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.web.document.HandingDesk.Problem;
import org.contrepoint.web.file.FileRefused;
import org.contrepoint.web.file.StagedFile;
import org.contrepoint.web.file.Uploads;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a form says to each document type, before its files are kept for good.
 *
 * @param ready one for each document type that is said something to
 * @param errors the code of the rule that an input breaks, by the input's name
 */
record Drafts(List<Draft> ready, Map<String, String> errors) {

    /** Nothing but an excuse, a document offered again, or files with the day of issue. */
    record Draft(
            DocumentTypeId typeId,
            List<StagedFile> files,
            @Nullable DocumentView reused,
            @Nullable LocalDate issuedOn,
            @Nullable String excuse) {}

    /** @param asked the document types that may be handed in here */
    static Drafts of(HandingForm form, List<FolderEntry> asked, List<StagedFile> staged, LocalDate today) {
        List<Draft> ready = new ArrayList<>();
        Map<String, String> errors = new HashMap<>();
        for (FolderEntry entry : asked) {
            DocumentTypeId type = entry.type().typeId();
            List<StagedFile> files =
                    staged.stream().filter(file -> file.type().equals(type)).toList();
            read(form, entry, files, errors, today).stream().forEach(ready::add);
        }
        return new Drafts(List.copyOf(ready), errors);
    }

    private static List<Draft> read(
            HandingForm form, FolderEntry entry, List<StagedFile> files, Map<String, String> errors, LocalDate today) {
        DocumentTypeId type = entry.type().typeId();
        String excuse = form.typed(HandingForm.EXCUSE, type);
        String reuse = form.typed(HandingForm.REUSE, type);
        DocumentView reused = entry.reusable().stream()
                .filter(earlier -> earlier.documentId().value().toString().equals(reuse))
                .findFirst()
                .orElse(null);
        LocalDate issuedOn = day(form.typed(HandingForm.ISSUED_ON, type), type, errors, today);
        if (!excuse.isEmpty() && (!files.isEmpty() || reused != null)) {
            errors.put(HandingForm.EXCUSE + type.value(), "document-and-excuse");
        }
        if (!files.isEmpty() && reused != null) {
            errors.put(HandingForm.REUSE + type.value(), "document-and-earlier");
        }
        return files.isEmpty() && reused == null && excuse.isEmpty()
                ? List.of()
                : List.of(new Draft(
                        type,
                        files,
                        reused,
                        reused != null && issuedOn == null ? reused.issuedOn() : issuedOn,
                        excuse.isEmpty() ? null : excuse));
    }

    private static @Nullable LocalDate day(
            String typed, DocumentTypeId type, Map<String, String> errors, LocalDate today) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(Typed.day(typed));
            if (day.isAfter(today)) {
                errors.put(HandingForm.ISSUED_ON + type.value(), "future-date");
            }
            return day;
        } catch (DateTimeParseException notADay) {
            errors.put(HandingForm.ISSUED_ON + type.value(), "invalid-date");
            return null;
        }
    }

    /** The files to keep, in order. */
    List<FileId> files() {
        return ready.stream()
                .flatMap(draft -> draft.files().stream())
                .map(staged -> staged.fileId())
                .toList();
    }

    /** Files that were there a moment ago. */
    Problem lost(FileRefused gone) {
        return ready.stream()
                .filter(draft -> !draft.files().isEmpty())
                .map(draft ->
                        new Problem(draft.typeId(), draft.files().getFirst().name(), gone))
                .findFirst()
                .orElseThrow(() -> gone);
    }

    /** What the command carries. */
    List<Handing> handings() {
        return ready.stream().map(Drafts::handing).toList();
    }

    private static Handing handing(Draft draft) {
        DocumentView reused = draft.reused();
        if (reused == null && draft.files().isEmpty()) {
            return new Handing(draft.typeId(), null, draft.excuse());
        }
        return new Handing(
                draft.typeId(),
                new HandedIn(
                        DocumentId.of(Ids.next()),
                        draft.typeId(),
                        reused == null ? draft.files().getFirst().name() : reused.name(),
                        reused == null ? Uploads.stored(draft.files()) : reused.files(),
                        draft.issuedOn(),
                        reused == null ? null : reused.documentId()),
                null);
    }
}
