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
}
