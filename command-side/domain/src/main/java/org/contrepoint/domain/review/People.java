package org.contrepoint.domain.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.Refused;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewRefusal.ClaimedByAnother;
import org.contrepoint.review.ReviewRefusal.NotYourRequest;
import org.contrepoint.review.ReviewRefusal.OwnDecision;
import org.contrepoint.review.ReviewRefusal.ProposerMayNotDecide;
import org.contrepoint.review.ReviewReleased;
import org.jspecify.annotations.Nullable;

/** Who sent a request, who decided in it, and who is examining it now. */
final class People {
    private final Set<AccountId> proposers = new HashSet<>();
    private final Set<AccountId> deciders = new HashSet<>();
    private @Nullable Claim claim;

    void evolve(ReviewEvent event) {
        switch (event) {
            case ReviewOpened opened -> proposers.add(opened.submittedBy().account());
            case ItemsRevised revised -> proposers.add(revised.by().account());
            case ReviewClaimed claimed -> claim = new Claim(claimed.officer().account(), claimed.until());
            case ReviewReleased _, ReviewClosed _ -> claim = null;
            case ReviewDecided decided ->
                deciders.addAll(new Acting(decided.officer(), decided.onBehalfOf()).persons());
            case CorrectionRequested correction ->
                deciders.add(correction.officer().account());
            default -> {}
        }
    }

    boolean claimed() {
        return claim != null;
    }

    boolean claimedAt(Instant now) {
        return claim != null && now.isBefore(claim.until());
    }

    /** Who proposes does not decide, whoever they act for (domain.md, rule 6). */
    void demandNotProposed(Acting acting) {
        if (acting.isOneOf(proposers)) {
            throw new Refused(new ProposerMayNotDecide());
        }
    }

    void demandProposed(Actor by) {
        if (!proposers.contains(by.account())) {
            throw new Refused(new NotYourRequest());
        }
    }

    void demandNothingDecided(Acting acting) {
        if (acting.isOneOf(deciders)) {
            throw new Refused(new OwnDecision());
        }
    }

    /** One officer at a time examines a request. */
    void demandNotClaimedByAnother(Acting acting, Instant now) {
        if (claim != null && claim.bars(acting.officer().account(), now)) {
            throw new Refused(new ClaimedByAnother());
        }
    }
}
