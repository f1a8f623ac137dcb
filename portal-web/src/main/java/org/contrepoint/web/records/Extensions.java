package org.contrepoint.web.records;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.ExtendValidity;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.view.live.Topics;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.Folders;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Staff let an accepted document count for longer, until a day and for a reason. */
@Component
class Extensions {

    private static final String UNTIL = "until";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 500;

    private final Folders folders;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;

    Extensions(Folders folders, Commands commands, ReadYourWrites readYourWrites, Refusals refusals) {
        this.folders = folders;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
    }

    private record Typing(String until, String reason) {}

    Mono<Rendering> show(PiecesDesk.Target target, String piece, ServerWebExchange exchange) {
        return find(target, piece).map(entry -> page(target, entry, new Typing("", ""), Map.of(), "", HttpStatus.OK));
    }

    Mono<Rendering> extend(PiecesDesk.Target target, String piece, CurrentUser user, ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        return exchange.getFormData()
                .flatMap(form -> find(target, piece).flatMap(entry -> {
                    Typing typed = new Typing(
                            Typed.day(Typed.line(form.getFirst(UNTIL), 20)),
                            Typed.text(form.getFirst(REASON), LONGEST_REASON));
                    Map<String, String> errors = errors(typed);
                    if (!errors.isEmpty()) {
                        return Mono.just(page(target, entry, typed, errors, "", HttpStatus.UNPROCESSABLE_CONTENT));
                    }
                    DocumentView document = current(entry);
                    LocalDate until = LocalDate.parse(typed.until());
                    return commands.send(
                                    new ExtendValidity(
                                            target.folder(),
                                            document.documentId(),
                                            until,
                                            typed.reason(),
                                            user.actor()),
                                    user)
                            .then(readYourWrites.until(
                                    Set.of(Topics.subject(target.folder().subject())),
                                    find(target, piece)
                                            .map(now ->
                                                    until.equals(current(now).validUntil()))))
                            .thenReturn(Html.redirect(target.path(), Notice.success("doc.extended")))
                            .onErrorResume(failure -> Refusals.of(failure)
                                    .map(refusal -> page(
                                            target,
                                            entry,
                                            typed,
                                            Map.of(),
                                            refusals.sentence(refusal, locale),
                                            Refusals.status(refusal))));
                }));
    }

    private static Map<String, String> errors(Typing typed) {
        if (typed.until().isEmpty()) {
            return Map.of(UNTIL, "required");
        }
        try {
            LocalDate.parse(typed.until());
        } catch (DateTimeParseException notADay) {
            return Map.of(UNTIL, "invalid-date");
        }
        return typed.reason().isEmpty() ? Map.of(REASON, "required") : Map.of();
    }

    /** The document type whose valid document this is; 404 when it is none, or has no end. */
    private Mono<FolderEntry> find(PiecesDesk.Target target, String piece) {
        return Mono.fromCallable(() -> DocumentId.parse(piece))
                .onErrorComplete(IllegalArgumentException.class)
                .flatMap(id -> folders.now(target.folder())
                        .flatMapIterable(folder -> folder.entries())
                        .filter(entry -> entry.current() != null
                                && entry.current().documentId().equals(id)
                                && entry.current().validUntil() != null)
                        .next())
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static DocumentView current(FolderEntry entry) {
        return Objects.requireNonNull(entry.current());
    }

    private static Rendering page(
            PiecesDesk.Target target,
            FolderEntry entry,
            Typing typed,
            Map<String, String> errors,
            String refusal,
            HttpStatusCode status) {
        DocumentView document = current(entry);
        return Html.page(
                "records/extension",
                new ExtensionPage(
                        entry.type().terms().name(),
                        target.name(),
                        target.path(),
                        target.path() + "/" + document.documentId().value() + "/validite",
                        document,
                        List.of(
                                FormField.of(FormField.Kind.DATE, UNTIL)
                                        .label("doc.extend.until")
                                        .required(true)
                                        .initial("")
                                        .value(typed.until())
                                        .error(errors.get(UNTIL)),
                                FormField.of(FormField.Kind.TEXTAREA, REASON)
                                        .label("doc.extend.reason")
                                        .hint("doc.extend.reason.hint")
                                        .required(true)
                                        .initial("")
                                        .value(typed.reason())
                                        .error(errors.get(REASON))),
                        refusal),
                status);
    }
}
