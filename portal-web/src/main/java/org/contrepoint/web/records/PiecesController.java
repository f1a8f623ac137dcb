package org.contrepoint.web.records;

import java.util.List;
import org.contrepoint.document.FolderId;
import org.contrepoint.student.StudentId;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.HandingForm;
import org.contrepoint.web.page.Language;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Pièces » of a record: what is in its folder, handing in for a family, and letting a document count for longer. */
@Controller
class PiecesController {

    private static final String STUDENT = "/dossiers/eleves/{eleve}/pieces";
    private static final String FAMILY = "/dossiers/familles/{famille}/pieces";
    private static final String LONGER = "/{piece}/validite";

    private final StaffRecords records;
    private final PiecesDesk desk;
    private final Extensions extensions;

    PiecesController(StaffRecords records, PiecesDesk desk, Extensions extensions) {
        this.records = records;
        this.desk = desk;
        this.extensions = extensions;
    }

    @GetMapping(STUDENT)
    Mono<Rendering> student(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return ofStudent(eleve, user, exchange)
                .flatMap(target -> desk.show(target, user, Language.of(exchange.getRequest())));
    }

    @GetMapping(FAMILY)
    Mono<Rendering> family(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String famille, ServerWebExchange exchange) {
        return ofFamily(famille, user, exchange)
                .flatMap(target -> desk.show(target, user, Language.of(exchange.getRequest())));
    }

    @PostMapping(STUDENT)
    Mono<Rendering> sendForStudent(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return ofStudent(eleve, user, exchange).flatMap(target -> send(target, user, exchange));
    }

    @PostMapping(FAMILY)
    Mono<Rendering> sendForFamily(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String famille, ServerWebExchange exchange) {
        return ofFamily(famille, user, exchange).flatMap(target -> send(target, user, exchange));
    }

    @GetMapping(STUDENT + LONGER)
    Mono<Rendering> longerForStudent(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String eleve,
            @PathVariable String piece,
            ServerWebExchange exchange) {
        return ofStudent(eleve, user, exchange).flatMap(target -> extensions.show(target, piece, exchange));
    }

    @GetMapping(FAMILY + LONGER)
    Mono<Rendering> longerForFamily(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String piece,
            ServerWebExchange exchange) {
        return ofFamily(famille, user, exchange).flatMap(target -> extensions.show(target, piece, exchange));
    }

    @PostMapping(STUDENT + LONGER)
    Mono<Rendering> extendForStudent(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String eleve,
            @PathVariable String piece,
            ServerWebExchange exchange) {
        return ofStudent(eleve, user, exchange).flatMap(target -> extensions.extend(target, piece, user, exchange));
    }

    @PostMapping(FAMILY + LONGER)
    Mono<Rendering> extendForFamily(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String piece,
            ServerWebExchange exchange) {
        return ofFamily(famille, user, exchange).flatMap(target -> extensions.extend(target, piece, user, exchange));
    }

    private Mono<Rendering> send(PiecesDesk.Target target, CurrentUser user, ServerWebExchange exchange) {
        return HandingForm.read(exchange)
                .flatMap(form -> desk.send(target, form, user, Language.of(exchange.getRequest())));
    }

    private Mono<PiecesDesk.Target> ofStudent(String eleve, CurrentUser user, ServerWebExchange exchange) {
        return records.student(eleve, user, exchange)
                .flatMap(student -> records.families(student, user.sites())
                        .map(families -> new PiecesDesk.Target(
                                FolderId.of(StudentId.of(student.subject().id())),
                                student.displayName(),
                                "/dossiers/eleves/" + student.subject().id(),
                                families)));
    }

    private Mono<PiecesDesk.Target> ofFamily(String famille, CurrentUser user, ServerWebExchange exchange) {
        return records.family(famille, user, exchange)
                .map(family -> new PiecesDesk.Target(
                        FolderId.of(family.familyId()),
                        family.name(),
                        "/dossiers/familles/" + family.familyId().value(),
                        List.of(family)));
    }
}
