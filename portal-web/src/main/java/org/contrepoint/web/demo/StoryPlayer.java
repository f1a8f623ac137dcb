package org.contrepoint.web.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.review.ClaimReview;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.ReopenReview;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.WithdrawRequest;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.demo.RequestStory.Amend;
import org.contrepoint.web.demo.RequestStory.ChangeAtOnce;
import org.contrepoint.web.demo.RequestStory.Claim;
import org.contrepoint.web.demo.RequestStory.Correct;
import org.contrepoint.web.demo.RequestStory.Decide;
import org.contrepoint.web.demo.RequestStory.Propose;
import org.contrepoint.web.demo.RequestStory.Refused;
import org.contrepoint.web.demo.RequestStory.Reopen;
import org.contrepoint.web.demo.RequestStory.Revise;
import org.contrepoint.web.demo.RequestStory.SendBack;
import org.contrepoint.web.demo.RequestStory.Step;
import org.contrepoint.web.demo.RequestStory.Withdraw;
import org.contrepoint.web.message.Queries;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plays stories step by step, as people would: each looks at the request before doing anything about it, and does
 * nothing that was done already. So a story that was cut short goes on where it stopped.
 */
@Component
@Profile("demo")
class StoryPlayer {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TO_MEET_A_LINE = Duration.ofSeconds(10);

    private final DemoSender sender;
    private final Queries queries;

    StoryPlayer(DemoSender sender, Queries queries) {
        this.sender = sender;
        this.queries = queries;
    }

    Mono<RequestStory> play(RequestStory story) {
        return Flux.fromIterable(story.steps())
                .concatMap(step -> step instanceof Correct correct
                        ? correct(correct, ((Propose) story.steps().getFirst()).requestId(), story.site())
                        : play(step, story.site()))
                .then(Mono.just(story));
    }

    /**
     * Corrects a record under lines that wait, and goes on once the request tells of the conflict: an officer who decides
     * before that would be refused, as the request has moved. A correction that changes nothing meets no line.
     */
    private Mono<Void> correct(Correct correct, RequestId waiting, SiteId site) {
        return look(waiting)
                .filter(view -> view.state() == RequestState.SUBMITTED)
                .flatMap(view -> send(correct, correct.command(), site)
                        .then(when(view.requestId(), now -> now.revision() > view.revision())
                                .timeout(TO_MEET_A_LINE)
                                .onErrorComplete(TimeoutException.class)))
                .then();
    }

    private Mono<Void> play(Step step, SiteId site) {
        return switch (step) {
            case ChangeAtOnce change -> send(change, change.command(), site);
            case Correct correct -> send(correct, correct.command(), site);
            case Revise revise ->
                look(revise.requestId())
                        .filter(view -> view.state() == RequestState.CORRECTION_REQUESTED)
                        .flatMap(view -> send(revise, revise.command(), site)
                                .then(when(view.requestId(), now -> now.revision() > view.revision())))
                        .then();
            case Amend amend -> amend(amend, site);
            case Reopen reopen ->
                look(reopen.requestId())
                        .filter(view -> view.state().closed())
                        .flatMap(view -> send(
                                reopen,
                                new ReopenReview(view.requestId(), view.revision(), reopen.text(), reopen.by(), null),
                                site))
                        .then();
            case Propose propose ->
                send(propose, propose.command(), site)
                        .then(when(propose.requestId(), view -> view.revision() >= 1))
                        .then();
            case Claim claim ->
                look(claim.requestId())
                        .filter(view -> view.state() == RequestState.SUBMITTED)
                        .flatMap(view -> send(claim, new ClaimReview(claim.requestId(), claim.by()), site));
            case Decide decide -> decide(decide, site);
            case SendBack back -> sendBack(back, site);
            case Withdraw withdraw ->
                look(withdraw.requestId())
                        .filter(view -> !view.state().closed())
                        .flatMap(view -> send(withdraw, new WithdrawRequest(withdraw.requestId(), withdraw.by()), site))
                        .then(when(withdraw.requestId(), view -> view.state().closed()))
                        .then();
        };
    }

    private Mono<Void> decide(Decide decide, SiteId site) {
        return look(decide.requestId())
                .filter(view -> view.reopenedText() == null)
                .filter(view -> !undecided(view, decide).isEmpty())
                .flatMap(view -> {
                    List<ItemDecision> decisions = undecided(view, decide).stream()
                            .map(item -> decision(item, decide.refused()))
                            .toList();
                    Object command = new DecideItems(view.requestId(), view.revision(), decisions, decide.by());
                    return send(decide, command, site)
                            .then(when(view.requestId(), now -> answered(now, view, decisions)));
                })
                .then();
    }

    private Mono<Void> amend(Amend amend, SiteId site) {
        return look(amend.requestId())
                .flatMap(view -> Mono.justOrEmpty(standing(view, ItemState.PENDING).stream()
                                .filter(item ->
                                        item.group().equals(amend.value().group()))
                                .findFirst())
                        .flatMap(item -> {
                            AmendmentId drafted = AmendmentId.of(item.itemId().value());
                            Object draft = amend.record()
                                    .amend(view.requestId(), item.itemId(), drafted, amend.value(), amend.by());
                            List<ItemDecision> accepted =
                                    List.of(ItemDecision.acceptAmended(item.itemId(), drafted, amend.text()));
                            Object command = new DecideItems(view.requestId(), view.revision(), accepted, amend.by());
                            return send(amend, draft, site)
                                    .then(send(amend, command, site))
                                    .then(when(view.requestId(), now -> answered(now, view, accepted)));
                        }))
                .then();
    }

    private Mono<Void> sendBack(SendBack back, SiteId site) {
        return look(back.requestId())
                .filter(view -> !view.corrected())
                .filter(view -> !standing(view, ItemState.PENDING).isEmpty())
                .flatMap(view -> {
                    List<ItemDecision> corrections = standing(view, ItemState.PENDING).stream()
                            .filter(item -> back.groups().contains(item.group()))
                            .map(item -> ItemDecision.correct(item.itemId(), RefusalReason.PROOF_MISSING, back.text()))
                            .toList();
                    Object command = new DecideItems(
                            view.requestId(), view.revision(), corrections, back.due(), back.by(), null);
                    return send(back, command, site)
                            .then(when(view.requestId(), now -> now.revision() > view.revision()));
                })
                .then();
    }

    /** Lines that wait for this officer: the first of two acceptances is not given twice by the same one. */
    private static List<ItemView> undecided(RequestView view, Decide decide) {
        return standing(view, decide.standing()).stream()
                .filter(item -> !decide.by().account().equals(item.endorsedBy()))
                .toList();
    }

    private static List<ItemView> standing(RequestView view, ItemState state) {
        return view.items().stream().filter(item -> item.state() == state).toList();
    }

    /** The review has the decision, and the record has answered for what was accepted. */
    private static boolean answered(RequestView now, RequestView before, List<ItemDecision> decisions) {
        boolean carried = decisions.stream()
                .filter(decision -> decision.verdict() == ItemDecision.Verdict.ACCEPT)
                .flatMap(decision ->
                        before.items().stream().filter(item -> item.itemId().equals(decision.itemId())))
                .anyMatch(item -> item.approvals() == 1 || item.endorsedBy() != null);
        return now.state().closed() || now.revision() >= before.revision() + (carried ? 2 : 1);
    }

    private static ItemDecision decision(ItemView item, Map<String, Refused> refusals) {
        Refused refused = refusals.get(item.group());
        return refused == null
                ? ItemDecision.accept(item.itemId())
                : ItemDecision.refuse(item.itemId(), refused.reason(), refused.text());
    }

    private Mono<Void> send(Step step, Object command, SiteId site) {
        return sender.send(new Sending(command, step.by(), site, step.at())).then();
    }

    private Mono<RequestView> look(RequestId requestId) {
        return queries.one(new FindRequest(requestId), RequestView.class);
    }

    private Mono<RequestView> when(RequestId requestId, Predicate<RequestView> condition) {
        return Mono.defer(() -> look(requestId))
                .filter(condition)
                .repeatWhenEmpty(Integer.MAX_VALUE, times -> times.delayElements(LOOK_AGAIN))
                .timeout(PATIENCE);
    }
}
