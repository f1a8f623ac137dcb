package org.contrepoint.web.file.route;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contrepoint.actor.Role;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What the form of one file says.
 *
 * @param file the first that was chosen
 */
record UploadForm(FolderId folder, DocumentTypeId type, FilePart file) {

    private static final Pattern OUR_PAGES =
            Pattern.compile("/(famille|eleves|demandes|dossiers|sas)(/[A-Za-z0-9-]+)*");

    /** The parts of a form, its files on disk. */
    static Mono<MultiValueMap<String, Part>> parts(ServerWebExchange exchange, FileProperties properties) {
        return exchange.getMultipartData()
                .onErrorMap(
                        DataBufferLimitException.class,
                        large -> new FileRefused(
                                FileRefusal.TOO_LARGE, properties.largest().toMegabytes()))
                .onErrorMap(failure -> !(failure instanceof ErrorResponse), broken -> incomplete());
    }

    static UploadForm read(MultiValueMap<String, Part> parts) {
        try {
            FilePart file = parts.getOrDefault("file", List.of()).stream()
                    .filter(FilePart.class::isInstance)
                    .map(FilePart.class::cast)
                    .findFirst()
                    .orElseThrow(UploadForm::incomplete);
            FolderId folder = field(parts, "folder").map(FolderId::parse).orElseThrow(UploadForm::incomplete);
            DocumentTypeId type =
                    field(parts, "type").map(DocumentTypeId::parse).orElseThrow(UploadForm::incomplete);
            return new UploadForm(folder, type, file);
        } catch (IllegalArgumentException unreadable) {
            throw incomplete();
        }
    }

    /** The page to go back to: the one the form names, when it is a page of ours; otherwise the folder's. */
    static String back(MultiValueMap<String, Part> parts, CurrentUser user) {
        return field(parts, "back").flatMap(UploadForm::ours).orElseGet(() -> {
            try {
                return field(parts, "folder")
                        .map(FolderId::parse)
                        .map(folder -> page(folder, user))
                        .orElse("/");
            } catch (IllegalArgumentException unreadable) {
                return "/";
            }
        });
    }

    static Optional<String> ours(String address) {
        return Optional.of(address).filter(given -> OUR_PAGES.matcher(given).matches());
    }

    private static String page(FolderId folder, CurrentUser user) {
        boolean student = folder.kind() == FolderKind.STUDENT;
        if (user.role() == Role.FAMILY) {
            return student ? "/eleves/" + folder.owner() + "/documents" : "/famille/documents";
        }
        return (student ? "/dossiers/eleves/" : "/dossiers/familles/") + folder.owner();
    }

    private static Optional<String> field(MultiValueMap<String, Part> parts, String name) {
        return parts.getFirst(name) instanceof FormFieldPart field ? Optional.of(field.value()) : Optional.empty();
    }

    private static FileRefused incomplete() {
        return new FileRefused(FileRefusal.INCOMPLETE);
    }
}
