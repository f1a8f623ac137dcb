package org.contrepoint.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;

/**
 * What a page says when it can't do what was asked.
 *
 * @param refusal the rule that said no, where one did
 * @param reference what a person may quote, and the log knows
 */
public record Problem(HttpStatusCode status, @Nullable Refusal refusal, String reference) {
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    static Problem of(HttpStatusCode status, String reference) {
        return new Problem(status, null, reference);
    }

    static Problem of(Throwable failure, String reference) {
        List<Throwable> causes = causes(failure);
        Optional<Refused> refused = first(causes, Refused.class);
        if (refused.isPresent()) {
            Refusal refusal = refused.get().refusal();
            return new Problem(status(refusal.kind()), refusal, reference);
        }
        if (first(causes, DataBufferLimitException.class).isPresent()) {
            return of(HttpStatus.CONTENT_TOO_LARGE, reference);
        }
        return of(
                first(causes, ErrorResponse.class)
                        .map(ErrorResponse::getStatusCode)
                        .orElse(HttpStatus.INTERNAL_SERVER_ERROR),
                reference);
    }

    /** The status of an answer to a refusal. */
    public static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case MOVED -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    public String title(Page page) {
        return page.t("problem." + known() + ".title");
    }

    public String text(Page page) {
        return refusal == null
                ? page.t("problem." + known() + ".text")
                : page.t("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    private int known() {
        int value = status.value();
        return KNOWN.contains(value) ? value : status.is4xxClientError() ? 400 : 500;
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
