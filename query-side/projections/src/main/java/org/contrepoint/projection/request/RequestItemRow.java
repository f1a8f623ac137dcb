package org.contrepoint.projection.request;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.jspecify.annotations.Nullable;

/** One line of a request, inside its row. */
final class RequestItemRow {

    String itemId = "";

    /** The field group. */
    String about = "";

    Map<String, String> base = new TreeMap<>();
    Map<String, String> proposed = new TreeMap<>();
    ItemState state = ItemState.PENDING;

    @Nullable
    RefusalReason reason;

    @Nullable
    String text;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    void erase() {
        base.clear();
        proposed.clear();
        text = null;
    }
}
