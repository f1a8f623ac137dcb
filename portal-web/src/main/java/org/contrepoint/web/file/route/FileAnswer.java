package org.contrepoint.web.file.route;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.contrepoint.web.file.StagedFile;
import org.jspecify.annotations.Nullable;

/** What a script is told of a file: that it was taken, or why not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileAnswer(
        @Nullable Taken file,
        @Nullable String code,
        @Nullable String message) {

    /**
     * A file that was taken.
     *
     * @param preview the address of its first page as a picture
     * @param removal where to post to take it back
     */
    record Taken(String id, String name, String media, long bytes, int pages, String preview, String removal) {}

    static FileAnswer taken(StagedFile staged) {
        String id = staged.fileId().value().toString();
        String address = UploadController.PATH + "/" + id;
        return new FileAnswer(
                new Taken(
                        id,
                        staged.name(),
                        staged.file().media().name(),
                        staged.file().bytes(),
                        staged.file().pages(),
                        address + "/pages/1.png",
                        address + "/retrait"),
                null,
                null);
    }

    static FileAnswer refused(String code, String message) {
        return new FileAnswer(null, code, message);
    }
}
