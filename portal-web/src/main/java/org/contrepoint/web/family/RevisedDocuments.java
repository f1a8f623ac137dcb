package org.contrepoint.web.family;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.ReviseDocuments;
import org.contrepoint.message.Refusal;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.RequestId;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.DocumentRevisions;
import org.contrepoint.web.document.Folders;
import org.contrepoint.web.document.HandingDesk;
import org.contrepoint.web.document.HandingDesk.Counter;
import org.contrepoint.web.document.HandingDesk.NotHandedOver;
import org.contrepoint.web.document.HandingForm;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Notice;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** A family hands other documents in, in the same request. What was taken in stays whatever becomes of it. */
@Component
class RevisedDocuments {

    private final OwnRecords records;
    private final RequestPages pages;
    private final Folders folders;
    private final HandingDesk desk;
    private final Queries queries;
    private final ReadYourWrites readYourWrites;

    RevisedDocuments(
            OwnRecords records,
            RequestPages pages,
            Folders folders,
            HandingDesk desk,
            Queries queries,
            ReadYourWrites readYourWrites) {
        this.records = records;
        this.pages = pages;
        this.folders = folders;
        this.desk = desk;
        this.queries = queries;
        this.readYourWrites = readYourWrites;
    }

    Mono<Rendering> revise(RequestView request, HandingForm form, CurrentUser user, Locale locale) {
        Refusal barred = RevisionController.barred(request);
        if (barred != null) {
            return again(request, form, new NotHandedOver(List.of(), Map.of(), barred), user, locale);
        }
        boolean moved = !String.valueOf(request.revision()).equals(form.field(RevisionForm.REVISION));
        List<ItemView> lines = Revisions.lines(request);
        if (moved && !form.onlyPrepares()) {
            return desk.staged(DocumentRevisions.folder(request.subject()), user)
                    .flatMap(left -> left.isEmpty() && form.isEmpty()
                            ? Mono.just(Html.redirect(path(request.requestId())))
                            : again(
                                    request,
                                    form,
                                    new NotHandedOver(List.of(), Map.of(), new RequestMoved()),
                                    user,
                                    locale));
        }
        FolderId folder = DocumentRevisions.folder(request.subject());
        SubmissionId submission = Revisions.submission(form.field(RevisionForm.SUBMISSION));
        return folders.now(folder)
                .flatMap(now -> desk.serve(
                        form,
                        new Counter(
                                folder,
                                DocumentRevisions.asked(now, lines),
                                user,
                                null,
                                handings -> new ReviseDocuments(
                                        folder,
                                        OwnRecords.familyOf(user),
                                        request.requestId(),
                                        submission,
                                        handings,
                                        user.actor()))))
                .flatMap(outcome -> switch (outcome) {
                    case HandingDesk.HandedOver() ->
                        readYourWrites
                                .until(Set.of(Topics.request(request.requestId())), movedOn(request))
                                .map(shown -> Html.redirect(
                                        path(request.requestId()),
                                        shown ? Notice.success("doc.revised") : Notice.info("family.sent-not-shown")));
                    case NotHandedOver not -> again(request, form, not, user, locale);
                });
    }

    private Mono<Boolean> movedOn(RequestView request) {
        return queries.one(new FindRequest(request.requestId()), RequestView.class)
                .map(now -> now.revision() > request.revision());
    }

    private Mono<Rendering> again(
            RequestView request, HandingForm form, NotHandedOver outcome, CurrentUser user, Locale locale) {
        return records.request(request.requestId().toString(), user)
                .flatMap(now -> pages.story(now, user, form, outcome, locale))
                .map(story -> Html.page("family/request", story, outcome.status()));
    }

    private static String path(RequestId request) {
        return "/demandes/" + request.value();
    }
}
