package org.contrepoint.web.start;

import java.util.Optional;
import java.util.stream.Stream;
import org.contrepoint.platform.database.DatabaseUnavailable;
import org.springframework.boot.web.server.PortInUseException;

/** Why the portal could not start, in one sentence. */
final class StartFailure {

    private StartFailure() {}

    static String sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElse("Contrepoint could not start; its log says why.");
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case PortInUseException busy ->
                Optional.of("Port " + busy.getPort() + " is busy: stop what uses it, or choose another with --port.");
            case DatabaseUnavailable unavailable -> Optional.ofNullable(unavailable.getMessage());
            default -> Optional.empty();
        };
    }
}
