package org.contrepoint.domain.batch;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.review.batch.BatchResult;

/** What a batch still has to do, in the order in which it will: requests that failed come after those never tried. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class BatchWork {
    static final int CHUNK = 10;
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private List<Step> waiting = new ArrayList<>();

    /**
     * One request to do.
     *
     * @param failures how often it was tried in vain
     */
    record Step(BatchEntry entry, int failures) {
        boolean givenUp() {
            return failures > BACK_OFF.size();
        }
    }

    void add(Collection<BatchEntry> entries) {
        entries.forEach(entry -> waiting.add(new Step(entry, 0)));
    }

    /** What to do now: requests never tried first; those that failed when it is time to try again. */
    List<Step> next(boolean failedToo) {
        return waiting.stream()
                .filter(step -> failedToo || step.failures() == 0)
                .limit(CHUNK)
                .toList();
    }

    /** The requests that the report tells of need nothing more. */
    void done(Collection<BatchResult> results) {
        Set<RequestId> told = results.stream().map(BatchResult::requestId).collect(Collectors.toSet());
        waiting.removeIf(step -> told.contains(step.entry().requestId()));
    }

    /** The request takes its place behind all others, and is tried again later. */
    Step failed(Step step) {
        Step again = new Step(step.entry(), step.failures() + 1);
        waiting.remove(step);
        waiting.add(again);
        return again;
    }

    /** How long to wait before trying again what failed. */
    Duration pause() {
        int failures = waiting.stream().mapToInt(Step::failures).min().orElse(1);
        return BACK_OFF.get(Math.clamp(failures, 1, BACK_OFF.size()) - 1);
    }
}
