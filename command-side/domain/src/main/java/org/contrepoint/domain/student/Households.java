package org.contrepoint.domain.student;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.student.Custody;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.StudentRefusal.LastHome;
import org.contrepoint.student.StudentRefusal.NobodyWouldAnswer;
import org.contrepoint.student.StudentRefusal.TwoHomesAlready;
import org.contrepoint.student.StudentRefusal.ViewOnlyHome;

/** The one or two homes of a student, the first one first; one of them at least asks for changes. */
final class Households {
    private static final int MOST = 2;

    private final SequencedMap<FamilyId, Custody> homes = new LinkedHashMap<>();

    /** A student is registered with homes that all ask for changes. */
    void begin(List<FamilyId> families) {
        homes.clear();
        families.forEach(family -> homes.put(family, Custody.FULL));
    }

    void evolve(HouseholdSet event) {
        homes.put(event.familyId(), event.custody());
    }

    void evolve(HouseholdEnded event) {
        homes.remove(event.familyId());
    }

    boolean has(FamilyId family) {
        return homes.containsKey(family);
    }

    boolean has(FamilyId family, Custody custody) {
        return homes.get(family) == custody;
    }

    Map<FamilyId, Custody> all() {
        return java.util.Collections.unmodifiableSequencedMap(homes);
    }

    /** A forged id is answered like the record of another family, so that nobody learns which ids exist. */
    void demandMayPropose(FamilyId family) {
        if (!has(family)) {
            throw new Refused(new NotYourRecord());
        }
        if (has(family, Custody.VIEW_ONLY)) {
            throw new Refused(new ViewOnlyHome());
        }
    }

    void demandMaySet(FamilyId family, Custody custody) {
        if (!has(family) && homes.size() >= MOST) {
            throw new Refused(new TwoHomesAlready());
        }
        if (custody == Custody.VIEW_ONLY) {
            demandAnswerWithout(family);
        }
    }

    void demandMayEnd(FamilyId family) {
        if (homes.size() == 1) {
            throw new Refused(new LastHome());
        }
        demandAnswerWithout(family);
    }

    private void demandAnswerWithout(FamilyId family) {
        boolean answered = homes.entrySet().stream()
                .anyMatch(home ->
                        home.getValue() == Custody.FULL && !home.getKey().equals(family));
        if (!answered) {
            throw new Refused(new NobodyWouldAnswer());
        }
    }
}
