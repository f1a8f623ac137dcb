package org.contrepoint.web.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.FindWaitingTime;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.request.WaitingTime;
import org.contrepoint.view.timeline.FindRequestTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.DocumentLines;
import org.contrepoint.web.document.DocumentRevision;
import org.contrepoint.web.document.DocumentRevisions;
import org.contrepoint.web.document.HandingDesk.NotHandedOver;
import org.contrepoint.web.document.HandingForm;
import org.contrepoint.web.document.Pieces;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.contrepoint.web.timeline.TimelineText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The page of one request: where it stands line by line, how long it takes, and the form that writes it anew. */
@Component
class RequestPages {

    private final OwnRecords records;
    private final Queries queries;
    private final Revisions revisions;
    private final RequestText texts;
    private final WaitingText waiting;
    private final TimelineText timeline;
    private final Messages messages;
    private final DocumentLines documents;
    private final DocumentRevisions handings;

    RequestPages(
            OwnRecords records,
            Queries queries,
            Revisions revisions,
            RequestText texts,
            WaitingText waiting,
            TimelineText timeline,
            Messages messages,
            DocumentLines documents,
            DocumentRevisions handings) {
        this.records = records;
        this.queries = queries;
        this.revisions = revisions;
        this.texts = texts;
        this.waiting = waiting;
        this.timeline = timeline;
        this.messages = messages;
        this.documents = documents;
        this.handings = handings;
    }

    /**
     * The page.
     *
     * @param attempt what was typed into the form, when it comes back
     * @param refusal why it came back
     */
    Mono<RequestStory> story(
            RequestView request, CurrentUser user, Attempt attempt, @Nullable String refusal, Locale locale) {
        return story(request, user, attempt, refusal, Pieces.UNTOUCHED, Pieces.FRESH, locale);
    }

    /** The page of a request that hands documents in, when its form comes back. */
    Mono<RequestStory> story(
            RequestView request, CurrentUser user, HandingForm typed, NotHandedOver outcome, Locale locale) {
        return story(request, user, Attempt.NONE, null, typed, outcome, locale);
    }

    private Mono<RequestStory> story(
            RequestView request,
            CurrentUser user,
            Attempt attempt,
            @Nullable String refusal,
            HandingForm typed,
            NotHandedOver outcome,
            Locale locale) {
        boolean folder = request.subject().kind().isFolder();
        return Mono.zip(
                        records.record(request.subject(), user),
                        queries.list(new FindRequestTimeline(request.requestId()), TimelineLine.class),
                        usual(request),
                        sentByFamilyOf(user, request),
                        documents.of(request),
                        handingIn(request, typed, outcome, user, locale))
                .map(found -> {
                    RecordView record = found.getT1();
                    boolean ours = found.getT4();
                    boolean asks = ours && record.asks(OwnRecords.familyOf(user));
                    boolean written = !folder && (asks || refusal != null);
                    return new RequestStory(
                            request,
                            texts.items(request, locale),
                            facts(request, found.getT3().orElse(null), ours, locale),
                            waiting.due(request, locale),
                            timeline.entries(request.subject().kind(), found.getT2(), locale),
                            recordPath(request),
                            written ? revisions.form(request, record, attempt, refusal, locale) : null,
                            !request.state().closed()
                                    && !Revisions.underReview(request)
                                    && request.submittedBy().equals(user.accountId()),
                            found.getT5(),
                            ours ? found.getT6().orElse(null) : null);
                });
    }

    private Mono<Optional<DocumentRevision>> handingIn(
            RequestView request, HandingForm typed, NotHandedOver outcome, CurrentUser user, Locale locale) {
        return request.subject().kind().isFolder()
                ? handings.form(
                        request,
                        Revisions.underReview(request) ? List.of() : Revisions.lines(request),
                        typed,
                        outcome,
                        user,
                        locale)
                : Mono.just(Optional.empty());
    }

    private Mono<Optional<WaitingTime>> usual(RequestView request) {
        return queries.one(new FindWaitingTime(request.requestId()), WaitingTime.class)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /**
     * Whether the reader's household sent it, and not the student's other one. What staff sent for one of two households
     * is left to the record to tell.
     */
    private Mono<Boolean> sentByFamilyOf(CurrentUser user, RequestView request) {
        if (request.submittedByStaff() || request.families().size() < 2) {
            return Mono.just(true);
        }
        return queries.one(new FindAccount(request.submittedBy()), AccountView.class)
                .map(sender -> OwnRecords.familyOf(user).equals(sender.familyId()))
                .defaultIfEmpty(false);
    }

    private List<String> facts(RequestView request, @Nullable WaitingTime usual, boolean ours, Locale locale) {
        List<String> facts = new ArrayList<>();
        if (!ours && !request.state().closed()) {
            facts.add(messages.get(locale, "requests.other-household"));
        }
        String officer = request.claimedByName();
        if (officer != null && !request.state().closed()) {
            facts.add(messages.get(locale, "requests.examined-by", officer));
        }
        facts.addAll(waiting.sentences(request, usual, locale));
        if (request.parked()) {
            facts.add(messages.get(locale, "requests.parked"));
        }
        return List.copyOf(facts);
    }

    private static String recordPath(RequestView request) {
        return switch (request.subject().kind()) {
            case STUDENT -> "/eleves/" + request.subject().id() + "/identite";
            case GUARDIAN -> "/famille?responsable=" + request.subject().id();
            case STUDENT_FOLDER -> "/eleves/" + request.subject().id() + "/documents";
            case FAMILY_FOLDER -> "/famille/documents";
        };
    }
}
