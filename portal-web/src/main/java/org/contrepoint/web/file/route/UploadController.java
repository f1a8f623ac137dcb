package org.contrepoint.web.file.route;

import java.util.Locale;
import org.contrepoint.document.FileId;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.contrepoint.web.file.StagedFile;
import org.contrepoint.web.file.Uploads;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes one file at a time, from a plain form or from a script that asks for JSON: a connection that is cut loses the
 * file under way and no other.
 */
@Controller
class UploadController {

    static final String PATH = "/fichiers";

    private final Uploads uploads;
    private final FileProperties properties;
    private final Messages messages;

    UploadController(Uploads uploads, FileProperties properties, Messages messages) {
        this.uploads = uploads;
        this.properties = properties;
        this.messages = messages;
    }

    @PostMapping(PATH)
    Mono<Rendering> take(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return UploadForm.parts(exchange, properties).flatMap(parts -> {
            String back = UploadForm.back(parts, user);
            return stage(parts, user)
                    .map(file -> Html.redirect(back))
                    .onErrorResume(
                            FileRefused.class,
                            refused -> Mono.just(RefusedPage.of(refused, back, messages, locale(exchange))));
        });
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<FileAnswer>> takeForScript(
            @AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return UploadForm.parts(exchange, properties)
                .flatMap(parts -> stage(parts, user))
                .map(file -> ResponseEntity.status(HttpStatus.CREATED).body(FileAnswer.taken(file)))
                .onErrorResume(FileRefused.class, refused -> Mono.just(refuse(refused, locale(exchange))));
    }

    private Mono<StagedFile> stage(MultiValueMap<String, Part> parts, CurrentUser user) {
        return Mono.fromCallable(() -> UploadForm.read(parts))
                .flatMap(form -> uploads.stage(form.file(), user, form.folder(), form.type()));
    }

    @PostMapping(PATH + "/{id}/retrait")
    Mono<Rendering> remove(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        return Mono.zip(discard(id, user), exchange.getFormData()).map(done -> {
            String back = UploadForm.ours(String.valueOf(done.getT2().getFirst("back")))
                    .orElse("/");
            return done.getT1()
                    ? Html.redirect(back)
                    : RefusedPage.of(new FileRefused(FileRefusal.GONE), back, messages, locale(exchange));
        });
    }

    @PostMapping(path = PATH + "/{id}/retrait", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<FileAnswer>> removeForScript(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        return discard(id, user)
                .map(done -> done
                        ? ResponseEntity.noContent().build()
                        : refuse(new FileRefused(FileRefusal.GONE), locale(exchange)));
    }

    private Mono<Boolean> discard(String id, CurrentUser user) {
        return Mono.fromCallable(() -> FileId.parse(id))
                .flatMap(file -> uploads.discard(file, user))
                .onErrorReturn(IllegalArgumentException.class, false);
    }

    private ResponseEntity<FileAnswer> refuse(FileRefused refused, Locale locale) {
        return ResponseEntity.status(refused.refusal().status())
                .body(FileAnswer.refused(refused.code(), RefusedPage.sentence(refused, messages, locale)));
    }

    private static Locale locale(ServerWebExchange exchange) {
        return Language.of(exchange.getRequest());
    }
}
