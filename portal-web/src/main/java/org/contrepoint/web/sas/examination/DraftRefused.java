package org.contrepoint.web.sas.examination;

import java.io.Serial;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.review.ItemId;

/** The record took no such value in place of a line's. */
final class DraftRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ItemId item;

    DraftRefused(ItemId item, Refusal refusal) {
        super(refusal.code(), new Refused(refusal));
        this.item = item;
    }

    ItemId item() {
        return item;
    }
}
