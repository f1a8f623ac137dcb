package org.contrepoint.web.family;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such thing for this reader, whether or not it exists for another. */
final class NotFound extends ResponseStatusException {

    NotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
