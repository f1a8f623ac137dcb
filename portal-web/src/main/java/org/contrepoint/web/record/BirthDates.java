package org.contrepoint.web.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.Generations;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.student.FindStudent;
import org.contrepoint.web.message.Queries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds a birth date against those of the household before it is sent (docs/adr/0019). */
@Component
public class BirthDates {

    private static final String BIRTH_DATE = "birthDate";

    private final Queries queries;

    BirthDates(Queries queries) {
        this.queries = queries;
    }

    /**
     * Refuses a new birth date that no parent and child can have.
     *
     * @param record that it would stand in
     * @param proposed what is sent for the record
     */
    public Mono<Void> check(RecordView record, Map<String, String> proposed) {
        String wanted = proposed.getOrDefault(BIRTH_DATE, "");
        if (wanted.isEmpty() || wanted.equals(record.current().get(BIRTH_DATE))) {
            return Mono.empty();
        }
        boolean student = record.subject().kind() == SubjectKind.STUDENT;
        return Flux.fromIterable(record.families())
                .concatMap(family -> queries.one(new FindFamily(family), FamilyView.class))
                .flatMapIterable(family -> student ? family.guardians() : family.students())
                .filter(other -> !samePerson(record, other))
                .map(other -> other.current().getOrDefault(BIRTH_DATE, ""))
                .any(other -> student ? Generations.tooClose(other, wanted) : Generations.tooClose(wanted, other))
                .flatMap(tooClose -> tooClose
                        ? Mono.error(new Refused(new InvalidValues(Map.of(BIRTH_DATE, Generations.ERROR))))
                        : Mono.empty());
    }

    /** The same for a value that staff give a line of a request. */
    public Mono<Void> check(Subject subject, List<FamilyId> families, Map<String, String> values) {
        return values.containsKey(BIRTH_DATE)
                ? record(subject, families).flatMap(record -> check(record, values))
                : Mono.empty();
    }

    private Mono<RecordView> record(Subject subject, List<FamilyId> families) {
        return subject.kind() == SubjectKind.STUDENT
                ? queries.one(new FindStudent(StudentId.of(subject.id())), RecordView.class)
                : Flux.fromIterable(families)
                        .concatMap(family -> queries.one(new FindFamily(family), FamilyView.class))
                        .flatMapIterable(FamilyView::guardians)
                        .filter(guardian -> guardian.subject().equals(subject))
                        .next();
    }

    /** An adult student is their own guardian. */
    private static boolean samePerson(RecordView one, RecordView other) {
        return Stream.of("firstName", "lastName")
                .allMatch(name -> one.current()
                        .getOrDefault(name, "")
                        .equalsIgnoreCase(other.current().getOrDefault(name, "")));
    }
}
