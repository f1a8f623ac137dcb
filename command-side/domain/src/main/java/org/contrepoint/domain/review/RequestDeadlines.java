package org.contrepoint.domain.review;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.deadline.DeadlineManager;
import org.contrepoint.domain.SchoolCalendar;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemId;

/**
 * What may not be forgotten about one request (domain.md, rule 14). Staff are reminded after 3 and 7 days of their own
 * time; the family 7 and 2 days before a correction is due; the day after that the request lapses.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class RequestDeadlines {
    static final String STAFF_REMINDER = "approval-staff-reminder";
    static final String FAMILY_REMINDER = "approval-family-reminder";
    static final String LAPSE = "approval-lapse";
    private static final List<Integer> STAFF_DAYS = List.of(3, 7);
    private static final List<Integer> FAMILY_DAYS_LEFT = List.of(7, 2);

    private StaffClock clock = new StaffClock(Duration.ZERO, null);
    private Set<Integer> staffDaysToCome = new TreeSet<>();
    private Set<ItemId> withFamily = new LinkedHashSet<>();
    /** Name of each deadline by the schedule that will make it fire. */
    private Map<String, String> schedules = new LinkedHashMap<>();

    /** Staff have the request from now on, all of their time before them. */
    void begin(Instant at, DeadlineManager deadlines) {
        stop(deadlines);
        withFamily.clear();
        staffDaysToCome.addAll(STAFF_DAYS);
        clock = StaffClock.started(at);
        remindStaff(deadlines);
    }

    /** Nobody reminds staff while the family corrects; the latest due date is the one that counts. */
    void corrections(CorrectionRequested event, DeadlineManager deadlines) {
        stop(deadlines);
        withFamily.addAll(event.items());
        clock = clock.stopped(event.at());
        LocalDate today = SchoolCalendar.dayOf(event.at());
        for (int daysLeft : FAMILY_DAYS_LEFT) {
            LocalDate day = event.dueDate().minusDays(daysLeft);
            if (day.isAfter(today)) {
                schedule(SchoolCalendar.morningOf(day), FAMILY_REMINDER, daysLeft, deadlines);
            }
        }
        schedule(SchoolCalendar.endOf(event.dueDate()), LAPSE, event.requestId().toString(), deadlines);
    }

    /** These lines are no longer with the family; once none is, the request is back in the staff's hands. */
    void answered(Collection<ItemId> items, Instant at, DeadlineManager deadlines) {
        withFamily.removeAll(items);
        if (withFamily.isEmpty() && !clock.running()) {
            stop(deadlines);
            clock = clock.resumed(at);
            remindStaff(deadlines);
        }
    }

    void staffReminded(int day) {
        staffDaysToCome.remove(day);
    }

    /** Nobody waits any more. */
    void end(Instant at, DeadlineManager deadlines) {
        stop(deadlines);
        withFamily.clear();
        clock = clock.stopped(at);
    }

    private void stop(DeadlineManager deadlines) {
        schedules.forEach((schedule, name) -> deadlines.cancelSchedule(name, schedule));
        schedules.clear();
    }

    private void remindStaff(DeadlineManager deadlines) {
        for (int day : staffDaysToCome) {
            clock.reaches(Duration.ofDays(day)).ifPresent(when -> schedule(when, STAFF_REMINDER, day, deadlines));
        }
    }

    private void schedule(Instant when, String name, Object told, DeadlineManager deadlines) {
        schedules.put(deadlines.schedule(when, name, told), name);
    }
}
