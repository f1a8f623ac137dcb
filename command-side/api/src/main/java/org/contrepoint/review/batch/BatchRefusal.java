package org.contrepoint.review.batch;

import java.util.List;
import org.contrepoint.message.Refusal;

/** Why a batch is refused as a whole. */
public sealed interface BatchRefusal extends Refusal {

    /** It names no request. */
    record EmptyBatch() implements BatchRefusal {
        @Override
        public String code() {
            return "batch.empty";
        }
    }

    /** It names more requests than one batch takes. */
    record BatchTooLarge(int maximum) implements BatchRefusal {
        @Override
        public String code() {
            return "batch.too-large";
        }

        @Override
        public List<Object> arguments() {
            return List.of(maximum);
        }
    }

    /**
     * No line of the request can be decided in a batch.
     *
     * @param skipped its open lines, and why not
     */
    record NothingClean(List<SkippedItem> skipped) implements BatchRefusal {
        @Override
        public String code() {
            return "batch.nothing-clean";
        }
    }
}
