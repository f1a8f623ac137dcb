package org.contrepoint.web.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.message.Refusal;
import org.contrepoint.school.LoadSchools;
import org.contrepoint.school.PublishSchools;
import org.contrepoint.school.SchoolDirectoryId;
import org.contrepoint.school.SchoolEntry;
import org.contrepoint.school.SchoolImportId;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.school.ListSchoolImports;
import org.contrepoint.view.school.SchoolImportView;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.imports.ImportPages.Line;
import org.contrepoint.web.imports.SchoolUploads.Upload;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.places.SchoolNames;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** « Imports »: the directory of schools is sent, compared, and put into force once somebody has seen what changes. */
@Controller
class ImportsController {

    private static final String PATH = "/imports";
    private static final String SCHOOLS = PATH + "/ecoles";
    private static final long LARGEST = 25L * 1024 * 1024;
    private static final int SHOWN = 25;

    private final SchoolUploads uploads;
    private final SchoolNames names;
    private final Commands commands;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;

    ImportsController(
            SchoolUploads uploads,
            SchoolNames names,
            Commands commands,
            Queries queries,
            ReadYourWrites readYourWrites,
            Refusals refusals) {
        this.uploads = uploads;
        this.names = names;
        this.commands = commands;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
    }

    @GetMapping(PATH)
    Mono<Rendering> show() {
        return page(List.of(), HttpStatus.OK);
    }

    @PostMapping(SCHOOLS)
    Mono<Rendering> send(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .onErrorMap(DataBufferLimitException.class, large -> new BadFile("too-large"))
                .flatMap(parts -> parts.getFirst("file") instanceof FilePart file
                                && !file.filename().isEmpty()
                        ? Mono.just(file)
                        : Mono.error(new BadFile("no-file")))
                .flatMap(file -> Mono.usingWhen(
                        temporary(),
                        copy -> file.transferTo(copy)
                                .then(sizeOf(copy))
                                .flatMap(size -> size > LARGEST
                                        ? Mono.error(new BadFile("too-large"))
                                        : uploads.keep(copy, user)),
                        ImportsController::remove))
                .map(id -> Html.redirect(SCHOOLS + "/" + id))
                .onErrorResume(
                        BadFile.class,
                        bad -> page(
                                bad.lines(),
                                bad.lines().getFirst().code().equals("too-large")
                                        ? HttpStatus.CONTENT_TOO_LARGE
                                        : HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping(SCHOOLS + "/{id}")
    Mono<Rendering> preview(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        return find(id, user).flatMap(upload -> preview(upload, "", HttpStatus.OK));
    }

    @PostMapping(SCHOOLS + "/{id}")
    Mono<Rendering> confirm(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return find(id, user)
                .flatMap(upload -> publish(upload, user)
                        .then(readYourWrites.until(
                                Set.of(Topics.schools()), names.refresh().map(revision -> revision > upload.basedOn())))
                        .delayUntil(shown -> uploads.drop(upload.id(), user))
                        .map(shown -> Html.redirect(
                                PATH,
                                shown ? Notice.success("places.import.done") : Notice.info("staff.notice.on-its-way")))
                        .onErrorResume(
                                failure -> Refusals.of(failure).flatMap(refusal -> again(upload, refusal, locale))));
    }

    @PostMapping(SCHOOLS + "/{id}/abandon")
    Mono<Rendering> abandon(@AuthenticationPrincipal CurrentUser user, @PathVariable String id) {
        return find(id, user)
                .flatMap(upload -> uploads.drop(upload.id(), user)
                        .thenReturn(Html.redirect(PATH, Notice.info("places.import.abandoned"))));
    }

    private Mono<Void> publish(Upload upload, CurrentUser user) {
        SchoolImportId importId = SchoolImportId.of(upload.id());
        return uploads.parts(upload)
                .concatMap(part -> commands.send(
                        new LoadSchools(
                                SchoolDirectoryId.NATIONAL,
                                importId,
                                part.number(),
                                part.listed(),
                                part.closed(),
                                user.actor()),
                        user))
                .then(commands.send(
                        new PublishSchools(
                                SchoolDirectoryId.NATIONAL,
                                importId,
                                upload.parts(),
                                upload.basedOn(),
                                upload.changes(),
                                user.actor()),
                        user));
    }

    private Mono<Rendering> again(Upload upload, Refusal refusal, Locale locale) {
        return preview(upload, refusals.sentence(refusal, locale), Refusals.status(refusal));
    }

    private Mono<Rendering> page(List<BadLine> bad, HttpStatusCode status) {
        return queries.list(new ListSchoolImports(), SchoolImportView.class)
                .map(imports -> new ImportPages.Imports(
                        (int) names.all().stream()
                                .filter(school -> !school.closed())
                                .count(),
                        imports,
                        bad))
                .map(model -> Html.page("imports/imports", model, status));
    }

    private Mono<Rendering> preview(Upload upload, String refusal, HttpStatusCode status) {
        return (upload.parts() == 0 ? Mono.just(new Comparison.Part(0, List.of(), List.of())) : uploads.part(upload, 0))
                .map(part -> new ImportPages.Preview(
                        upload.id(),
                        upload.lines(),
                        upload.changes(),
                        lines(part.listed(), false),
                        lines(part.listed(), true),
                        part.closed().stream()
                                .limit(SHOWN)
                                .flatMap(code -> names.find(code).stream())
                                .map(school -> new Line(school.code(), text(school), ""))
                                .toList(),
                        refusal))
                .map(model -> Html.page("imports/schools", model, status));
    }

    private List<Line> lines(List<SchoolEntry> listed, boolean known) {
        return listed.stream()
                .filter(entry -> names.find(entry.code()).isPresent() == known)
                .limit(SHOWN)
                .map(entry -> new Line(
                        entry.code(),
                        entry.name() + ", " + entry.postalCode() + " " + entry.city(),
                        names.find(entry.code()).map(ImportsController::text).orElse("")))
                .toList();
    }

    private static String text(SchoolView school) {
        return school.name() + ", " + (school.postalCode() + " " + school.city()).strip();
    }

    private Mono<Upload> find(String id, CurrentUser user) {
        return Mono.justOrEmpty(parse(id))
                .flatMap(known -> uploads.find(known, user))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static Mono<Path> temporary() {
        return Mono.fromCallable(() -> Files.createTempFile("contrepoint-schools-", ".csv"))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<Long> sizeOf(Path file) {
        return Mono.fromCallable(() -> Files.size(file)).subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<Void> remove(Path file) {
        return Mono.<Void>fromRunnable(() -> {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException locked) {
                        file.toFile().deleteOnExit();
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
