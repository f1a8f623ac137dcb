package org.contrepoint.web.access;

import org.contrepoint.message.Refusal;

/** A form came without the token that our own pages put in it: forged elsewhere, or left open too long. */
record ForgedForm() implements Refusal {

    @Override
    public String code() {
        return "access.forged-form";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
