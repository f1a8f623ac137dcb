package org.contrepoint.domain.teaching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.contrepoint.message.Refused;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.TeachingRefusal.NotEnrolled;
import org.jspecify.annotations.Nullable;

/** Who is enrolled in a course, and who was from which day to which. */
final class Roster {
    private final Map<StudentId, List<Stay>> stays = new HashMap<>();

    /**
     * A stay in the course.
     *
     * @param last the last day; none as long as it lasts
     */
    private record Stay(LocalDate first, @Nullable LocalDate last) {

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }
    }

    /** Those of them who are not in the course yet, in a lasting order. */
    List<StudentId> joining(Collection<StudentId> students) {
        TreeSet<StudentId> joining = new TreeSet<>(Comparator.comparing(StudentId::toString));
        students.stream().filter(student -> !isIn(student)).forEach(joining::add);
        return List.copyOf(joining);
    }

    void join(StudentId student, LocalDate day) {
        stays.computeIfAbsent(student, added -> new ArrayList<>()).add(new Stay(day, null));
    }

    void leave(StudentId student, LocalDate day) {
        stays.computeIfPresent(student, (same, known) -> {
            known.replaceAll(stay -> stay.last() == null ? new Stay(stay.first(), day) : stay);
            return known;
        });
    }

    boolean isIn(StudentId student) {
        return stays.getOrDefault(student, List.of()).stream().anyMatch(stay -> stay.last() == null);
    }

    /** Whoever was in the course once may be evaluated, and may leave twice. */
    void demandKnown(StudentId student) {
        if (!stays.containsKey(student)) {
            throw new Refused(new NotEnrolled());
        }
    }

    void demandIn(Collection<StudentId> students, LocalDate day) {
        boolean in = students.stream()
                .allMatch(student ->
                        stays.getOrDefault(student, List.of()).stream().anyMatch(stay -> stay.covers(day)));
        if (!in) {
            throw new Refused(new NotEnrolled());
        }
    }
}
