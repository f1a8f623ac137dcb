package org.contrepoint.web.file.route;

import java.nio.charset.StandardCharsets;
import org.contrepoint.document.StoredFile;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.file.FileContents;
import org.contrepoint.web.file.verify.FileNames;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives files out: whole ones only to be saved, never to be shown; pages as pictures that we drew. */
@Controller
class FileController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final FileAccess access;
    private final FileContents contents;

    FileController(FileAccess access, FileContents contents) {
        this.access = access;
        this.contents = contents;
    }

    @GetMapping(UploadController.PATH + "/{id}")
    Mono<ResponseEntity<Flux<DataBuffer>>> save(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        return access.find(id, user, exchange)
                .flatMap(found -> contents.open(found.id()).map(content -> {
                    StoredFile file = content.file();
                    String name = FileNames.shown(found.name(), file.media().extension());
                    return answer(file.media().mediaType())
                            .contentLength(file.bytes())
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment()
                                            .filename(name, StandardCharsets.UTF_8)
                                            .build()
                                            .toString())
                            .body(content.bytes());
                }));
    }

    @GetMapping(UploadController.PATH + "/{id}/pages/{page}.png")
    Mono<ResponseEntity<byte[]>> page(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String id,
            @PathVariable String page,
            ServerWebExchange exchange) {
        return access.find(id, user, exchange)
                .flatMap(found -> contents.preview(found.id(), number(page)))
                .map(picture -> answer(MediaType.IMAGE_PNG_VALUE).body(picture));
    }

    private static ResponseEntity.BodyBuilder answer(String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff");
    }

    private static int number(String page) {
        if (!page.matches("[1-9][0-9]{0,3}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(page);
    }
}
