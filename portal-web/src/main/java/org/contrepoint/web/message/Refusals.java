package org.contrepoint.web.message;

import java.util.Locale;
import org.axonframework.commandhandling.CommandExecutionException;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns a rule that said no into the sentence the person reads and the status the page answers with. */
@Component
public class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(Refusal refusal, Locale locale) {
        return messages.getMessage(
                "refusal." + refusal.code(), refusal.arguments().toArray(), locale);
    }

    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case MOVED -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    /** The refusal behind a failed command; any other failure stays an error. Both buses carry it in the details. */
    public static Mono<Refusal> of(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof Refused refused) {
                return Mono.just(refused.refusal());
            }
            if (cause instanceof CommandExecutionException remote
                    && remote.getDetails().orElse(null) instanceof Refusal refusal) {
                return Mono.just(refusal);
            }
            cause = cause.getCause();
        }
        return Mono.error(failure);
    }
}
