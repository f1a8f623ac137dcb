package org.contrepoint.web.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.ListFamilyLogins;
import org.contrepoint.view.family.FamilyPage;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.ListFamilies;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.Folders;
import org.contrepoint.web.document.Piece;
import org.contrepoint.web.document.Pieces;
import org.contrepoint.web.invitation.LoginLine;
import org.contrepoint.web.lesson.RecordCourses;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.record.Typed;
import org.contrepoint.web.timeline.TimelineEntry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The records of the user's sites: valid values, what waits beside them, and what happened. */
@Controller
class RecordsController {

    private final Queries queries;
    private final StaffRecords records;
    private final RecordCards cards;
    private final Histories histories;
    private final RecordCourses courses;
    private final LoginLine.Lines logins;
    private final Folders folders;

    RecordsController(
            Queries queries,
            StaffRecords records,
            RecordCards cards,
            Histories histories,
            RecordCourses courses,
            LoginLine.Lines logins,
            Folders folders) {
        this.queries = queries;
        this.records = records;
        this.cards = cards;
        this.histories = histories;
        this.courses = courses;
        this.logins = logins;
        this.folders = folders;
    }

    @GetMapping("/dossiers")
    Mono<Rendering> families(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String page) {
        String name = Typed.line(search, 80);
        String more = UriComponentsBuilder.fromPath("/dossiers")
                .queryParam("search", "{search}")
                .queryParam("page", "")
                .encode()
                .buildAndExpand(name)
                .toUriString();
        return queries.one(new ListFamilies(user.sites(), name, Typed.page(page)), FamilyPage.class)
                .map(families -> Html.page("records/families", new FamiliesPage(name, more, families)));
    }

    @GetMapping("/dossiers/familles/{famille}")
    Mono<Rendering> family(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String famille, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return records.family(famille, user, exchange)
                .flatMap(family -> Mono.zip(
                                histories.of(family, locale),
                                accesses(family, locale),
                                pieces(FolderId.of(family.familyId()), user))
                        .map(found -> page(family, found.getT1(), found.getT2(), found.getT3(), locale)))
                .map(model -> Html.page("records/family", model));
    }

    @GetMapping("/dossiers/eleves/{eleve}")
    Mono<Rendering> student(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return records.student(eleve, user, exchange)
                .flatMap(student -> Mono.zip(
                                records.families(student, user.sites()),
                                histories.entries(student.subject(), locale),
                                courses.of(student.subject(), locale),
                                pieces(
                                        FolderId.of(
                                                StudentId.of(student.subject().id())),
                                        user))
                        .map(found ->
                                page(student, found.getT1(), found.getT2(), found.getT3(), found.getT4(), locale)))
                .map(model -> Html.page("records/student", model));
    }

    private Mono<List<Piece>> pieces(FolderId folder, CurrentUser user) {
        return folders.now(folder)
                .map(found -> Pieces.shown(found, user.role(), ""))
                .defaultIfEmpty(List.of());
    }

    private FamilyRecordPage page(
            FamilyView family,
            List<FamilyRecordPage.History> histories,
            Map<String, FamilyRecordPage.Access> accesses,
            List<Piece> pieces,
            Locale locale) {
        String here = "/dossiers/familles/" + family.familyId().value();
        return new FamilyRecordPage(
                family.familyId().value().toString(),
                family.name(),
                family.erased(),
                family.guardians().stream()
                        .map(guardian -> cards.card(
                                guardian,
                                here + "#" + guardian.subject(),
                                here + "/responsables/" + guardian.subject().id(),
                                locale))
                        .toList(),
                accesses,
                family.students().stream().map(student -> card(student, locale)).toList(),
                histories,
                pieces);
    }

    private Mono<Map<String, FamilyRecordPage.Access>> accesses(FamilyView family, Locale locale) {
        String here = "/dossiers/familles/" + family.familyId().value() + "/responsables/";
        return queries.list(new ListFamilyLogins(family.familyId()), AccountView.class)
                .flatMap(accounts -> logins.inUse(accounts)
                        .map(inUse -> family.guardians().stream()
                                .filter(guardian -> !guardian.erased())
                                .collect(Collectors.toMap(
                                        guardian -> guardian.subject().toString(),
                                        guardian -> new FamilyRecordPage.Access(
                                                accounts.stream()
                                                        .filter(account -> isOf(account, guardian))
                                                        .findFirst()
                                                        .map(account -> logins.line(account, inUse, locale))
                                                        .orElse(null),
                                                here + guardian.subject().id() + "/invitation")))));
    }

    private static boolean isOf(AccountView account, RecordView guardian) {
        GuardianId owner = account.guardianId();
        return owner != null && owner.value().equals(guardian.subject().id());
    }

    private StudentRecordPage page(
            RecordView student,
            List<FamilyView> families,
            List<TimelineEntry> entries,
            RecordCourses.Section lessons,
            List<Piece> pieces,
            Locale locale) {
        return new StudentRecordPage(
                card(student, locale),
                families.stream()
                        .map(family -> new StudentRecordPage.Household(
                                "/dossiers/familles/" + family.familyId().value(), family.name()))
                        .toList(),
                entries,
                lessons,
                pieces);
    }

    private RecordCard card(RecordView student, Locale locale) {
        String here = "/dossiers/eleves/" + student.subject().id();
        return cards.card(student, here, here, locale);
    }
}
