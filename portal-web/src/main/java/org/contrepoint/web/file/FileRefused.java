package org.contrepoint.web.file;

import java.util.List;
import org.springframework.web.server.ResponseStatusException;

/** A file was not taken. It says which rule said no, and nothing about the file or who sent it. */
public final class FileRefused extends ResponseStatusException {

    private final FileRefusal refusal;
    private final List<Object> arguments;

    public FileRefused(FileRefusal refusal, Object... arguments) {
        super(refusal.status(), refusal.code());
        this.refusal = refusal;
        this.arguments = List.of(arguments);
    }

    public FileRefusal refusal() {
        return refusal;
    }

    /** For example {@code too-large}; never changes once published. */
    public String code() {
        return refusal.code();
    }

    /** The arguments of the sentence, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}
