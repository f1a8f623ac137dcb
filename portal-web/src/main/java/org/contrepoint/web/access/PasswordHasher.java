package org.contrepoint.web.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hashes and checks passwords with Argon2id, away from the event loop. */
@Component
final class PasswordHasher {

    /** OWASP's first choice: 19 MiB, two passes, one lane. */
    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    /** Few at once, so that a rush of log-ins takes neither the memory nor the processors. */
    private final Scheduler scheduler = Schedulers.newBoundedElastic(
            Math.max(2, Runtime.getRuntime().availableProcessors()), 2_000, "passwords", 60, true);

    private final String nobodysHash = hashNow("no account has this password");

    Mono<String> hash(CharSequence password) {
        return Mono.fromCallable(() -> hashNow(password)).subscribeOn(scheduler);
    }

    /** Whether the password fits. Without a hash it takes as long, and says no. */
    Mono<Boolean> fits(CharSequence password, @Nullable String hash) {
        return Mono.fromCallable(() -> argon2.matches(password, hash == null ? nobodysHash : hash) && hash != null)
                .subscribeOn(scheduler);
    }

    private String hashNow(CharSequence password) {
        String hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("no password to hash");
        }
        return hash;
    }
}
