package org.contrepoint.record;

import java.util.Set;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Has a record hold lines once more, since their request was opened again. Sending it twice changes nothing. */
public interface RestoreProposal {
    RequestId requestId();

    Set<ItemId> items();
}
