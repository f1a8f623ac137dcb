package org.contrepoint.web.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance from a seed: the same seed rolls the same names and the same identifiers, on every machine. */
final class Dice {
    private static final long IDS_FROM = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private final Random random;
    private long ids;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 to {@code bound}, without it. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Like {@link #pick}, the head of the list more often than its tail. */
    <T> T pickEarly(List<T> choices) {
        return choices.get((int) (choices.size() * Math.pow(random.nextDouble(), 1.4)));
    }

    /** The shape of a time-ordered UUID (version 7), in the order of the calls. */
    UUID uuid() {
        long high = ((IDS_FROM + ids++) << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
