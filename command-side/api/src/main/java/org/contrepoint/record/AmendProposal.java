package org.contrepoint.record;

import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/** Drafts the staff's own value for a line, for a decision to accept. */
public interface AmendProposal {
    RequestId requestId();

    ItemId itemId();

    AmendmentId amendmentId();

    /** The fields of the line's group; those left out stay as the family proposed them. */
    Map<String, String> values();

    Actor by();
}
