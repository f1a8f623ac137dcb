package org.contrepoint.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import org.contrepoint.web.access.AccessProperties.Limit;
import org.springframework.web.server.ServerWebExchange;

/** Lets so many attempts through in a while, for each key. It remembers a bounded number of keys. */
public final class Throttle {

    private static final long MOST_KEYS = 50_000;

    private final Limit limit;
    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets;

    public Throttle(Limit limit, InstantSource clock) {
        this.limit = limit;
        this.meter = new Meter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(limit.window().multipliedBy(2))
                .build();
    }

    /** Takes one attempt: zero when it may go ahead, otherwise how long to wait. */
    public Duration take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Gives an attempt back: it succeeded, so it was no guess. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    /** Whose attempts count together: one IPv4 address, or one IPv6 subscriber. */
    public static String clientKey(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? "network unknown" : "network " + ClientNetwork.of(address, 32, 64);
    }

    public static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** How long to wait, as people say it: whole minutes, at least one. */
    public static long minutes(Duration pause) {
        return pause.plusSeconds(59).toMinutes();
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                unseen -> Bucket.builder()
                        .addLimit(bandwidth ->
                                bandwidth.capacity(limit.attempts()).refillGreedy(limit.attempts(), limit.window()))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
