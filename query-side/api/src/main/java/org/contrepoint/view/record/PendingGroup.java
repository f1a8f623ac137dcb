package org.contrepoint.view.record;

import java.time.Instant;
import java.util.Map;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;

/**
 * What waits for one group of fields of a record.
 *
 * @param proposed the values asked for, every field of the group
 * @param proposedBy name of whoever asked
 * @param conflicted whether it was accepted against a record that had moved
 */
public record PendingGroup(
        String group,
        RequestId requestId,
        ItemId itemId,
        Map<String, String> proposed,
        String proposedBy,
        Instant since,
        boolean conflicted) {}
