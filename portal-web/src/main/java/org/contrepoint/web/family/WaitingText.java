package org.contrepoint.web.family;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.request.WaitingTime;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how long a request takes: what it is fair to expect, and what it took so far without the family's own time. */
@Component
class WaitingText {

    /** Fewer answers than that make no rule. */
    private static final int ENOUGH = 10;

    private final Messages messages;
    private final SchoolTime time;

    WaitingText(Messages messages, SchoolTime time) {
        this.messages = messages;
        this.time = time;
    }

    /** @param usual what others took; none when it is not known */
    List<String> sentences(RequestView request, @Nullable WaitingTime usual, Locale locale) {
        List<String> sentences = new ArrayList<>();
        boolean waits = request.state() == RequestState.SUBMITTED || request.state() == RequestState.UNDER_REVIEW;
        if (waits && usual != null) {
            sentences.add(messages.get(locale, "requests.wait.ahead", usual.ahead()));
            if (usual.answered() >= ENOUGH) {
                sentences.add(messages.get(
                        locale, "requests.wait.usual", within(usual.half(), locale), within(usual.most(), locale)));
            }
        }
        if (request.waited().toHours() > 0) {
            String key = waits ? "requests.wait.so-far" : "requests.wait.spent";
            sentences.add(messages.get(
                    locale, pausedInBetween(request) ? key + ".paused" : key, time.lasting(request.waited(), locale)));
        }
        return List.copyOf(sentences);
    }

    /** « jusqu’au 3 décembre 2026 inclus : encore 4 jours »; empty when no correction is owed. */
    String due(RequestView request, Locale locale) {
        LocalDate day = request.dueDate();
        if (day == null || request.state() != RequestState.CORRECTION_REQUESTED) {
            return "";
        }
        long left = Math.max(0, ChronoUnit.DAYS.between(time.today(), day));
        return messages.get(locale, "requests.due", time.day(day, locale), left);
    }

    /** Whether the family had the request for a while. */
    private static boolean pausedInBetween(RequestView request) {
        if (request.closedAt() == null) {
            return request.corrected() || request.state() == RequestState.CORRECTION_REQUESTED;
        }
        return Duration.between(request.submittedAt(), request.closedAt())
                        .minus(request.waited())
                        .compareTo(Duration.ofMinutes(1))
                > 0;
    }

    /** Rounded up: what is promised has to hold. */
    private String within(Duration duration, Locale locale) {
        long hours = Math.max(1, (duration.toMinutes() + 59) / 60);
        return hours < 24
                ? messages.get(locale, "time.hours", hours)
                : messages.get(locale, "time.days", (hours + 23) / 24);
    }
}
