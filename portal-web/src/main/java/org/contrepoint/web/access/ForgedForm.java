package org.contrepoint.web.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A form came without the token that our own pages put in it: forged elsewhere, or left open too long. */
public final class ForgedForm extends ResponseStatusException {

    public ForgedForm() {
        super(HttpStatus.FORBIDDEN);
    }
}
