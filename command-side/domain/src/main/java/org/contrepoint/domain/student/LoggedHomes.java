package org.contrepoint.domain.student;

import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.family.FamilyId;
import org.contrepoint.student.Custody;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentRegistered;
import org.springframework.stereotype.Component;

/** Reads a student's homes from the log: a home that was ended reaches nothing from that moment on. */
@Component
class LoggedHomes implements Homes {
    private final EventStore log;

    LoggedHomes(EventStore log) {
        this.log = log;
    }

    @Override
    public Map<FamilyId, Custody> of(StudentId studentId) {
        Households homes = new Households();
        log.readEvents(studentId.toString()).forEachRemaining(event -> {
            switch (event.getPayload()) {
                case StudentRegistered registered -> homes.begin(registered.families());
                case HouseholdSet set -> homes.evolve(set);
                case HouseholdEnded ended -> homes.evolve(ended);
                default -> {}
            }
        });
        return homes.all();
    }
}
