package org.contrepoint.projection.directory;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.document.DocumentTypeDefined;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.projection.rows.RowWriter;
import org.contrepoint.record.AppliedAtOnce;
import org.contrepoint.record.ProposalApplied;
import org.contrepoint.site.SiteOpened;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentRegistered;
import org.contrepoint.teaching.CourseChanged;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseOpened;
import org.contrepoint.teaching.CourseTerms;
import org.springframework.stereotype.Component;

/** Keeps the names. */
@Component
@ProcessingGroup("directory")
class DirectoryProjection {

    private static final String LAST_NAME = "lastName";
    private static final String FIRST_NAME = "firstName";

    private final RowWriter rows;

    DirectoryProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(SiteOpened event, @SequenceNumber long position) {
        entry(event.siteId(), position, row -> {
            row.kind = "SITE";
            row.call(event.name());
        });
    }

    @EventHandler
    void on(FamilyRegistered event, @SequenceNumber long position) {
        entry(event.familyId(), position, row -> {
            row.kind = "FAMILY";
            row.call(event.name());
        });
    }

    @EventHandler
    void on(GuardianRegistered event, @SequenceNumber long position) {
        entry(event.guardianId(), position, row -> {
            row.kind = "GUARDIAN";
            rename(row, event.values());
        });
    }

    @EventHandler
    void on(StudentRegistered event, @SequenceNumber long position) {
        entry(event.studentId(), position, row -> {
            row.kind = "STUDENT";
            rename(row, event.values());
        });
    }

    @EventHandler
    void on(AccountOpened event, @SequenceNumber long position) {
        entry(event.accountId(), position, row -> {
            row.kind = "ACCOUNT";
            row.person = event.person();
            row.call(event.displayName());
        });
    }

    @EventHandler
    void on(CourseOpened event, @SequenceNumber long position) {
        course(event.courseId(), event.terms(), position);
    }

    @EventHandler
    void on(CourseChanged event, @SequenceNumber long position) {
        course(event.courseId(), event.terms(), position);
    }

    private void course(CourseId course, CourseTerms terms, long position) {
        entry(course, position, row -> {
            row.kind = "COURSE";
            row.call(terms.discipline());
        });
    }

    @EventHandler
    void on(ProposalApplied event, @SequenceNumber long position) {
        if (!event.subject().kind().isFolder()) {
            entry(event.subject(), position, row -> event.items().forEach(item -> rename(row, item.after())));
        }
    }

    @EventHandler
    void on(DocumentTypeDefined event, @SequenceNumber long position) {
        entry(event.typeId(), position, row -> {
            row.kind = "DOCUMENT_TYPE";
            row.call(event.terms().name());
        });
    }

    @EventHandler
    void on(AppliedAtOnce event, @SequenceNumber long position) {
        entry(event.subject(), position, row -> event.items().forEach(item -> rename(row, item.after())));
    }

    @EventHandler
    void on(GuardianCorrected event, @SequenceNumber long position) {
        entry(event.guardianId(), position, row -> rename(row, event.after()));
    }

    @EventHandler
    void on(StudentCorrected event, @SequenceNumber long position) {
        entry(event.studentId(), position, row -> rename(row, event.after()));
    }

    @EventHandler
    void on(FamilyErased event) {
        var persons = Stream.of(Stream.of(event.familyId()), event.guardians().stream(), event.students().stream())
                .flatMap(ids -> ids)
                .map(Object::toString)
                .toList();
        persons.forEach(id -> rows.change(DirectoryRow.TABLE, id, DirectoryRow::erase));
        rows.changeWhere(DirectoryRow.TABLE, "person = any(:keys)", persons, DirectoryRow::erase);
    }

    @ResetHandler
    void reset() {
        rows.clear(DirectoryRow.TABLE);
    }

    private void entry(Object id, long position, Consumer<DirectoryRow> change) {
        rows.change(DirectoryRow.TABLE, id.toString(), row -> {
            if (position > row.position) {
                row.position = position;
                change.accept(row);
            }
        });
    }

    private static void rename(DirectoryRow row, Map<String, String> values) {
        if (values.containsKey(FIRST_NAME) || values.containsKey(LAST_NAME)) {
            row.callPerson(
                    values.getOrDefault(FIRST_NAME, row.firstName), values.getOrDefault(LAST_NAME, row.lastName));
        }
    }
}
