package org.contrepoint.web.document;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.Handing;
import org.contrepoint.document.SubmitDocuments;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.HandingDesk.Counter;
import org.contrepoint.web.document.HandingDesk.NotHandedOver;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.IdentityInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Documents »: what the school asks of a student or of the family, how each stands, and handing them in. */
@Controller
class DocumentsController {

    private static final String OF_FAMILY = "/famille/documents";
    private static final String OF_STUDENT = "/eleves/{id}/documents";

    private final Folders folders;
    private final Pieces pieces;
    private final HandingDesk desk;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;

    DocumentsController(
            Folders folders, Pieces pieces, HandingDesk desk, Queries queries, ReadYourWrites readYourWrites) {
        this.folders = folders;
        this.pieces = pieces;
        this.desk = desk;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
    }

    @GetMapping(OF_FAMILY)
    Mono<Rendering> ofFamily(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return show(FolderId.of(familyOf(user)), user, exchange);
    }

    @GetMapping(OF_STUDENT)
    Mono<Rendering> ofStudent(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        return show(student(id), user, exchange);
    }

    @PostMapping(OF_FAMILY)
    Mono<Rendering> sendForFamily(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        return send(FolderId.of(familyOf(user)), user, exchange);
    }

    @PostMapping(OF_STUDENT)
    Mono<Rendering> sendForStudent(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String id, ServerWebExchange exchange) {
        return send(student(id), user, exchange);
    }

    private Mono<Rendering> show(FolderId id, CurrentUser user, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return folders.own(id, user, exchange)
                .flatMap(folder -> page(folder, Pieces.UNTOUCHED, Pieces.FRESH, HttpStatus.OK, user, locale));
    }

    private Mono<Rendering> send(FolderId id, CurrentUser user, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return folders.own(id, user, exchange)
                .flatMap(folder -> HandingForm.read(exchange).flatMap(form -> send(folder, form, user, locale)));
    }

    private Mono<Rendering> send(FolderView folder, HandingForm form, CurrentUser user, Locale locale) {
        RequestId request = IdentityInput.requestId(
                form.field(PiecesForm.FORM_ID), folder.folderId().subject(), user);
        return known(request)
                .flatMap(sent -> sent
                        ? Mono.just(Html.redirect(path(folder), Notice.success("doc.sent")))
                        : desk.serve(
                                        form,
                                        new Counter(
                                                folder.folderId(),
                                                Pieces.asked(folder),
                                                user,
                                                null,
                                                handings -> command(folder, request, handings, user)))
                                .flatMap(outcome -> switch (outcome) {
                                    case HandingDesk.HandedOver() ->
                                        readYourWrites
                                                .until(Set.of(Topics.request(request)), known(request))
                                                .map(shown -> Html.redirect(
                                                        path(folder),
                                                        shown
                                                                ? Notice.success("doc.sent")
                                                                : Notice.info("family.sent-not-shown")));
                                    case NotHandedOver not
                                    when not.fine() && !form.holdsText() -> Mono.just(Html.redirect(path(folder)));
                                    case NotHandedOver not ->
                                        folders.now(folder.folderId())
                                                .flatMap(now -> page(now, form, not, not.status(), user, locale));
                                }));
    }

    private static Object command(FolderView folder, RequestId request, List<Handing> handings, CurrentUser user) {
        return new SubmitDocuments(folder.folderId(), familyOf(user), request, handings, user.actor());
    }

    private Mono<Rendering> page(
            FolderView folder,
            HandingForm typed,
            NotHandedOver outcome,
            HttpStatusCode status,
            CurrentUser user,
            Locale locale) {
        String path = path(folder);
        return pieces.form(folder, "documents-form", path, typed, outcome, user, locale)
                .map(form -> Html.page(
                        "document/documents",
                        new DocumentsPage(
                                path,
                                folder.ownerName(),
                                switch (folder.folderId().kind()) {
                                    case STUDENT -> folder.folderId().owner().toString();
                                    case FAMILY -> null;
                                },
                                form),
                        status));
    }

    private Mono<Boolean> known(RequestId request) {
        return queries.one(new FindRequest(request), RequestView.class).hasElement();
    }

    private static String path(FolderView folder) {
        return switch (folder.folderId().kind()) {
            case STUDENT -> "/eleves/" + folder.folderId().owner() + "/documents";
            case FAMILY -> OF_FAMILY;
        };
    }

    private static FolderId student(String id) {
        try {
            return FolderId.of(StudentId.of(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static FamilyId familyOf(CurrentUser user) {
        return Objects.requireNonNull(user.familyId(), "a family login belongs to a family");
    }
}
