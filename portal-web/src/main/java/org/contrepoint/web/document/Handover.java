package org.contrepoint.web.document;

import java.util.List;
import java.util.stream.Stream;
import org.contrepoint.web.file.StagedFile;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The inputs with which one document is handed in, or excused.
 *
 * @param key the document type's id, as the names of the inputs carry it
 * @param folder the folder's id, for files that travel by themselves
 * @param staged files that are there already and wait to be sent
 * @param issuedOn the day of issue, where the end is counted from it
 * @param reuse earlier documents to choose from; none when there are none
 * @param problems what was wrong with files of this document, in words
 * @param open whether its inputs are shown at once
 */
public record Handover(
        String key,
        String folder,
        String name,
        List<StagedFile> staged,
        @Nullable FormField issuedOn,
        @Nullable FormField reuse,
        FormField excuse,
        List<String> problems,
        boolean open) {

    /** Every input that may be wrong. */
    public List<FormField> fields() {
        return Stream.of(issuedOn, reuse, excuse).flatMap(Stream::ofNullable).toList();
    }

    /** Whether the excuse is shown at once. */
    public boolean excused() {
        return !excuse.value().isEmpty() || excuse.invalid();
    }
}
