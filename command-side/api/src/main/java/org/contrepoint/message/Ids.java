package org.contrepoint.message;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes the time-ordered identifiers (UUID version 7, RFC 9562) that commands bring with them. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        return next(InstantSource.system());
    }

    public static UUID next(InstantSource clock) {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
