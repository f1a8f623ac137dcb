package org.contrepoint.web.records;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refusal;
import org.contrepoint.student.Custody;
import org.contrepoint.student.EndHousehold;
import org.contrepoint.student.SetHousehold;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentRefusal.NoSuchHome;
import org.contrepoint.view.family.FamilyPage;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.ListFamilies;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Foyers »: staff add a second home to a student, change what a home may do, and end one. */
@Controller
class HomesController {

    private static final String PATH = "/dossiers/eleves/{eleve}/foyers";
    private static final int MOST = 2;

    private final StaffRecords records;
    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final Messages messages;

    HomesController(
            StaffRecords records,
            Queries queries,
            Commands commands,
            ReadYourWrites readYourWrites,
            Refusals refusals,
            Messages messages) {
        this.records = records;
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.messages = messages;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String eleve,
            @RequestParam(defaultValue = "") String search,
            ServerWebExchange exchange) {
        return records.student(eleve, user, exchange)
                .flatMap(student -> page(student, search, null, HttpStatus.OK, user, exchange));
    }

    /** Adds a home, or changes what one may do. */
    @PostMapping(PATH)
    Mono<Rendering> set(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return records.student(eleve, user, exchange)
                .zipWith(exchange.getFormData())
                .flatMap(found -> {
                    RecordView student = found.getT1();
                    Optional<FamilyId> family = family(found.getT2().getFirst("family"));
                    Optional<Custody> custody = custody(found.getT2().getFirst("custody"));
                    if (family.isEmpty() || custody.isEmpty()) {
                        return refused(student, new NoSuchHome(), user, exchange);
                    }
                    SetHousehold command = new SetHousehold(idOf(student), family.get(), custody.get(), user.actor());
                    return send(
                            command,
                            student,
                            now -> now.families().contains(family.get())
                                    && now.asks(family.get()) == (custody.get() == Custody.FULL),
                            "places.homes.set",
                            user,
                            exchange);
                });
    }

    @PostMapping(PATH + "/fin")
    Mono<Rendering> end(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String eleve, ServerWebExchange exchange) {
        return records.student(eleve, user, exchange)
                .zipWith(exchange.getFormData())
                .flatMap(found -> {
                    RecordView student = found.getT1();
                    Optional<FamilyId> family = family(found.getT2().getFirst("family"));
                    if (family.isEmpty()) {
                        return refused(student, new NoSuchHome(), user, exchange);
                    }
                    return send(
                            new EndHousehold(idOf(student), family.get(), user.actor()),
                            student,
                            now -> !now.families().contains(family.get()),
                            "places.homes.ended",
                            user,
                            exchange);
                });
    }

    private Mono<Rendering> send(
            Object command,
            RecordView student,
            Predicate<RecordView> done,
            String notice,
            CurrentUser user,
            ServerWebExchange exchange) {
        Mono<Boolean> visible =
                records.student(student.subject().id().toString()).map(done::test);
        return commands.send(command, user)
                .then(readYourWrites.until(Set.of(Topics.subject(student.subject())), visible))
                .map(shown -> Html.redirect(
                        here(student), shown ? Notice.success(notice) : Notice.info("staff.notice.on-its-way")))
                .onErrorResume(
                        failure -> Refusals.of(failure).flatMap(refusal -> refused(student, refusal, user, exchange)));
    }

    private Mono<Rendering> refused(RecordView student, Refusal refusal, CurrentUser user, ServerWebExchange exchange) {
        return records.student(student.subject().id().toString())
                .flatMap(now -> page(now, "", refusal, Refusals.status(refusal), user, exchange));
    }

    private Mono<Rendering> page(
            RecordView student,
            String search,
            @Nullable Refusal refusal,
            HttpStatusCode status,
            CurrentUser user,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        String name = Typed.line(search, 80);
        Mono<FamilyPage> found = name.isEmpty()
                ? Mono.just(new FamilyPage(List.of(), 0, 0, 1))
                : queries.one(new ListFamilies(Set.of(student.siteId()), name, 0), FamilyPage.class);
        return Mono.zip(records.families(student, user.sites()), found)
                .map(both -> new HomesPage(
                        student.displayName(),
                        "/dossiers/eleves/" + student.subject().id(),
                        here(student),
                        both.getT1().stream()
                                .map(family -> home(student, family, locale))
                                .toList(),
                        student.families().size() >= MOST,
                        name,
                        both.getT2().lines().stream()
                                .filter(line -> !student.families().contains(line.familyId()))
                                .map(line -> new HomesPage.Found(
                                        line.familyId().value().toString(), line.name(), line.city(), line.students()))
                                .toList(),
                        both.getT2().total(),
                        refusal == null ? "" : refusals.sentence(refusal, locale)))
                .map(model -> Html.page("records/homes", model, status));
    }

    private HomesPage.Home home(RecordView student, FamilyView family, Locale locale) {
        String id = family.familyId().value().toString();
        Custody custody = student.asks(family.familyId()) ? Custody.FULL : Custody.VIEW_ONLY;
        FormField field = FormField.of(FormField.Kind.RADIO, "custody")
                .idPrefix("home-" + id + "-")
                .called(messages.get(locale, "places.homes.custody", family.name()))
                .options(Stream.of(Custody.values())
                        .map(one -> new FormField.Option(one.name(), messages.get(locale, "places.custody." + one)))
                        .toList())
                .value(custody.name());
        return new HomesPage.Home(
                id,
                "/dossiers/familles/" + id,
                family.name(),
                field,
                student.families().size() == 1);
    }

    private static StudentId idOf(RecordView student) {
        return StudentId.of(student.subject().id());
    }

    private static String here(RecordView student) {
        return "/dossiers/eleves/" + student.subject().id() + "/foyers";
    }

    private static Optional<FamilyId> family(@Nullable String typed) {
        try {
            return Optional.of(FamilyId.of(UUID.fromString(Objects.requireNonNullElse(typed, ""))));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static Optional<Custody> custody(@Nullable String typed) {
        return Stream.of(Custody.values())
                .filter(custody -> custody.name().equals(typed))
                .findFirst();
    }
}
