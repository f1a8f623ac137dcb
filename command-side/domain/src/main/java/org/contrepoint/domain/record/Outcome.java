package org.contrepoint.domain.record;

import java.util.List;
import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposeChanges;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.ReviseProposal;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.jspecify.annotations.Nullable;

/** What a record decided; each kind of record has events of its own for it. */
public sealed interface Outcome {

    /** Lines wait. */
    record Held(ProposeChanges command, List<ProposedItem> items, List<ReplacedItem> replaced) implements Outcome {}

    /** Groups changed without waiting. */
    record ChangedAtOnce(ProposeChanges command, List<AtOnceItem> items, List<ReplacedItem> replaced)
            implements Outcome {

        /** The revision that it was part of. */
        public @Nullable SubmissionId submissionId() {
            return command instanceof ReviseProposal revision ? revision.submissionId() : null;
        }
    }

    /** Lines wait in place of former ones. */
    record Revised(ReviseProposal command, List<RevisedItem> items) implements Outcome {}

    /** Staff drafted a value. */
    record Amended(RequestId requestId, AmendedItem item, Actor by) implements Outcome {}

    /** Accepted lines became the valid values. */
    record Applied(RequestId requestId, List<AppliedItem> items) implements Outcome {}

    /** Lines are based on another value than they were. */
    record Conflicted(RequestId requestId, List<ConflictedItem> items) implements Outcome {}

    /** Lines wait no more. */
    record Released(RequestId requestId, List<ItemId> moot, List<ItemId> dropped) implements Outcome {}

    /** Lines wait once more. */
    record Restored(RequestId requestId, List<ProposedItem> items, List<ItemId> taken) implements Outcome {}

    /** Staff corrected fields. */
    record Corrected(Map<String, String> before, Map<String, String> after, Actor by) implements Outcome {}
}
