package org.contrepoint.message;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * How a refusal leaves a command handler. The refusal travels as the exception's details, so it arrives whole through
 * any command bus; nobody parses a message.
 */
public final class Refused extends CommandExecutionException {

    public Refused(Refusal refusal) {
        super(refusal.code(), null, refusal);
    }

    public Refusal refusal() {
        return (Refusal) getDetails().orElseThrow();
    }
}
