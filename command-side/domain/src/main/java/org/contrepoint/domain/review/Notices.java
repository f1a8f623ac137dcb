package org.contrepoint.domain.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.StaffReminded;
import org.jspecify.annotations.Nullable;

/** What people were told in good time, and what they wait to be told: no request is left without an answer (rule 14). */
final class Notices {
    private final Set<Integer> toStaff = new HashSet<>();
    private final Set<Integer> toFamily = new HashSet<>();
    private final Set<String> parkedSteps = new HashSet<>();
    private @Nullable LocalDate dueDate;

    void evolve(ReviewEvent event) {
        switch (event) {
            case CorrectionRequested correction -> {
                dueDate = correction.dueDate();
                toFamily.clear();
            }
            case ReviewReopened _ -> toStaff.clear();
            case StaffReminded reminded -> toStaff.add(reminded.day());
            case FamilyReminded reminded -> toFamily.add(reminded.daysLeft());
            case ReviewParked parked -> parkedSteps.add(parked.step());
            case RetryRequested _ -> parkedSteps.clear();
            default -> {}
        }
    }

    boolean staffReminded(int day) {
        return toStaff.contains(day);
    }

    /** The due date of which the family is to be told on that day, so many days before; none when it is not. */
    @Nullable
    LocalDate familyToRemind(int daysLeft, LocalDate day) {
        LocalDate due = dueDate;
        boolean time = due != null && !day.isBefore(due.minusDays(daysLeft)) && !day.isAfter(due);
        return time && !toFamily.contains(daysLeft) ? due : null;
    }

    /** Whether the due date was before that day. */
    boolean overdueOn(LocalDate day) {
        return dueDate != null && day.isAfter(dueDate);
    }

    boolean parked(String step) {
        return parkedSteps.contains(step);
    }

    boolean parked() {
        return !parkedSteps.isEmpty();
    }
}
