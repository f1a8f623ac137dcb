package org.contrepoint.web.family;

import org.contrepoint.message.Refusal;

/** The request changed while its reader was writing it anew. */
record RequestMoved() implements Refusal {

    @Override
    public String code() {
        return "request.moved";
    }

    @Override
    public Kind kind() {
        return Kind.MOVED;
    }
}
