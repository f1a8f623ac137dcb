package org.contrepoint.web.records;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.SubmitDocuments;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.Folders;
import org.contrepoint.web.document.HandingDesk;
import org.contrepoint.web.document.HandingDesk.Counter;
import org.contrepoint.web.document.HandingDesk.NotHandedOver;
import org.contrepoint.web.document.HandingForm;
import org.contrepoint.web.document.Pieces;
import org.contrepoint.web.document.PiecesForm;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.IdentityInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Staff read a folder and hand documents in for a family, from paper that was brought to the desk. */
@Component
class PiecesDesk {

    /**
     * A folder.
     *
     * @param back the record's page
     * @param families those for which something may be handed in
     */
    record Target(FolderId folder, String name, String back, List<FamilyView> families) {

        String path() {
            return back + "/pieces";
        }
    }

    private final Folders folders;
    private final Pieces pieces;
    private final HandingDesk desk;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;
    private final Messages messages;

    PiecesDesk(
            Folders folders,
            Pieces pieces,
            HandingDesk desk,
            Queries queries,
            ReadYourWrites readYourWrites,
            Messages messages) {
        this.folders = folders;
        this.pieces = pieces;
        this.desk = desk;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
        this.messages = messages;
    }

    Mono<Rendering> show(Target target, CurrentUser user, Locale locale) {
        return page(target, Pieces.UNTOUCHED, Pieces.FRESH, null, HttpStatus.OK, user, locale);
    }

    Mono<Rendering> send(Target target, HandingForm form, CurrentUser user, Locale locale) {
        FamilyId chosen = target.families().stream()
                .map(FamilyView::familyId)
                .filter(known -> known.value().toString().equals(form.field(ActingFor.FAMILY)))
                .findFirst()
                .orElse(null);
        RequestId request = IdentityInput.requestId(
                form.field(PiecesForm.FORM_ID), target.folder().subject(), user);
        return Mono.zip(known(request), folder(target)).flatMap(found -> {
            if (found.getT1()) {
                return Mono.just(Html.redirect(target.path(), Notice.success("doc.desk.sent")));
            }
            HandingForm asked = chosen == null ? form.onlyPreparing() : form;
            Counter counter = new Counter(
                    target.folder(),
                    Pieces.asked(found.getT2()),
                    user,
                    chosen,
                    handings -> new SubmitDocuments(
                            target.folder(),
                            chosen == null ? target.families().getFirst().familyId() : chosen,
                            request,
                            handings,
                            user.actor()));
            return desk.serve(asked, counter).flatMap(outcome -> switch (outcome) {
                case HandingDesk.HandedOver() ->
                    readYourWrites
                            .until(Set.of(Topics.request(request)), known(request))
                            .map(shown -> Html.redirect(
                                    target.path(),
                                    shown ? Notice.success("doc.desk.sent") : Notice.info("desk.on-its-way")));
                case NotHandedOver not -> {
                    boolean lacksFamily = chosen == null && not.fine() && !form.onlyPrepares();
                    yield page(
                            target,
                            form,
                            not,
                            lacksFamily ? "required" : null,
                            lacksFamily ? HttpStatus.UNPROCESSABLE_CONTENT : not.status(),
                            user,
                            locale);
                }
            });
        });
    }

    private Mono<Boolean> known(RequestId request) {
        return queries.one(new FindRequest(request), RequestView.class).hasElement();
    }

    private Mono<FolderView> folder(Target target) {
        return folders.now(target.folder())
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<Rendering> page(
            Target target,
            HandingForm typed,
            NotHandedOver outcome,
            @Nullable String familyError,
            HttpStatusCode status,
            CurrentUser user,
            Locale locale) {
        return folder(target)
                .flatMap(now -> pieces.form(now, "pieces-form", target.path(), typed, outcome, user, locale))
                .map(form -> Html.page(
                        "records/pieces",
                        new PiecesPage(
                                target.name(),
                                target.back(),
                                choice(target, typed.field(ActingFor.FAMILY), familyError, locale),
                                only(target),
                                form),
                        status));
    }

    private @Nullable FormField choice(Target target, String chosen, @Nullable String error, Locale locale) {
        return target.families().size() < 2
                ? null
                : FormField.of(FormField.Kind.RADIO, ActingFor.FAMILY)
                        .label("doc.desk.for.family")
                        .required(true)
                        .options(target.families().stream()
                                .map(family -> new FormField.Option(
                                        family.familyId().value().toString(),
                                        messages.get(locale, "records.family", family.name())))
                                .toList())
                        .value(chosen)
                        .error(error);
    }

    private static ActingForPage.@Nullable Household only(Target target) {
        return target.families().size() == 1
                ? new ActingForPage.Household(
                        target.families().getFirst().familyId().value().toString(),
                        target.families().getFirst().name())
                : null;
    }
}
