package org.contrepoint.review;

import java.util.List;
import org.contrepoint.message.Refusal;

/** Why a review refuses a command. */
public sealed interface ReviewRefusal extends Refusal {

    /** The request moved since the officer saw it (rule 5). */
    record RevisionMoved(int seen, int current) implements ReviewRefusal {
        @Override
        public String code() {
            return "review.revision-moved";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** Nothing can happen to a closed request. */
    record ReviewClosedAlready(RequestState state) implements ReviewRefusal {
        @Override
        public String code() {
            return "review.closed";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** Another officer holds the request. */
    record ClaimedByAnother() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.claimed-by-another";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** Who proposes does not approve (rule 6). */
    record ProposerMayNotDecide() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.proposer-may-not-decide";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The line is not part of this request. */
    record UnknownItem() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.unknown-item";
        }
    }

    /** The line was decided, replaced or withdrawn already. */
    record ItemNotOpen() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.item-not-open";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** A decision names no line, or one line twice. */
    record NothingDecided() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.nothing-decided";
        }
    }

    /** A refusal carries a reason the family reads (rule 9). */
    record ReasonMissing() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.reason-missing";
        }
    }

    /** The text is longer than a family would read. */
    record TextTooLong(int maximum) implements ReviewRefusal {
        @Override
        public String code() {
            return "review.text-too-long";
        }

        @Override
        public List<Object> arguments() {
            return List.of(maximum);
        }
    }

    /** A correction is due tomorrow at the earliest, in a year at the latest. */
    record DueDateOutOfRange() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.due-date-out-of-range";
        }
    }

    /** Only the family that sent a request takes it back. */
    record NotYourRequest() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.not-yours";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** There is no such request, or its review has not begun yet. */
    record UnknownRequest() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.unknown-request";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The second acceptance is for another officer than the first (rule 7). */
    record SecondApproverNeeded() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.second-approver-needed";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** An officer is examining the request: the family reads, and waits. */
    record UnderReviewNow() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.under-review";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** Only a closed request is opened again. */
    record NotClosed() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.not-closed";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** Nothing in the request was refused or left without an answer. */
    record NothingToReopen() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.nothing-to-reopen";
        }
    }

    /** Whoever decided in a request does not open it again. */
    record OwnDecision() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.own-decision";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** An accepted value of the staff's has to have been drafted for that line. */
    record UnknownAmendment() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.unknown-amendment";
        }
    }

    /** There is nothing that the software gave up on. */
    record NothingParked() implements ReviewRefusal {
        @Override
        public String code() {
            return "review.nothing-parked";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }
}
