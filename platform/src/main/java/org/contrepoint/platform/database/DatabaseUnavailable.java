package org.contrepoint.platform.database;

import org.jspecify.annotations.Nullable;

/** The database can't be had; the message is the one sentence that says why, to whoever started the process. */
public final class DatabaseUnavailable extends RuntimeException {

    public DatabaseUnavailable(String sentence) {
        this(sentence, null);
    }

    public DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
