package org.contrepoint.web.document;

import org.contrepoint.view.document.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a request hands in, beside what the folder holds.
 *
 * @param proposed the document handed in; none with an excuse
 * @param excuse why it can't be given; empty with a document
 * @param current the document that counts now, whatever it was when the family sent
 */
public record DocumentLine(
        @Nullable DocumentView proposed,
        String excuse,
        @Nullable DocumentView current) {

    /** Whether what was handed in can't be read any more. */
    public boolean gone() {
        return proposed == null && excuse.isEmpty();
    }
}
