package org.contrepoint.web.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.AmendGuardianProposal;
import org.contrepoint.family.CorrectGuardian;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianField;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.family.ReviseGuardianProposal;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.AmendStudentProposal;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.StudentField;
import org.contrepoint.student.StudentId;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;
import org.jspecify.annotations.Nullable;

/**
 * A record and one of those who may ask for changes to it.
 *
 * @param values what the record says
 */
record RecordRef(
        @Nullable GuardianId guardianId,
        @Nullable StudentId studentId,
        FamilyId familyId,
        SiteId site,
        Actor asker,
        Map<String, String> values) {

    static RecordRef of(Household household, Guardian guardian) {
        return new RecordRef(
                guardian.id(), null, household.id(), household.site(), guardian.actor(), guardian.values());
    }

    static RecordRef of(Household household, Guardian asker, Student student) {
        return new RecordRef(null, student.id(), household.id(), household.site(), asker.actor(), student.values());
    }

    boolean guardian() {
        return guardianId != null;
    }

    /** What the form would send: every field, as it was seen and as it is wanted. */
    Object propose(RequestId requestId, List<Change> changes) {
        Map<String, String> seen = form();
        Map<String, String> proposed = new HashMap<>(seen);
        changes.forEach(change -> proposed.putAll(change.values()));
        if (guardianId != null) {
            return new ProposeGuardianIdentity(guardianId, familyId, requestId, seen, proposed, asker);
        }
        if (studentId != null) {
            return new ProposeStudentIdentity(studentId, familyId, requestId, seen, proposed, asker);
        }
        throw new IllegalStateException();
    }

    /** What the form of a request that came back would send. */
    Object revise(RequestId requestId, SubmissionId submission, List<Change> changes) {
        Map<String, String> proposed = new HashMap<>();
        changes.forEach(change -> proposed.putAll(change.values()));
        if (guardianId != null) {
            return new ReviseGuardianProposal(guardianId, familyId, requestId, submission, Map.of(), proposed, asker);
        }
        if (studentId != null) {
            return new ReviseStudentProposal(studentId, familyId, requestId, submission, Map.of(), proposed, asker);
        }
        throw new IllegalStateException();
    }

    Object amend(RequestId requestId, ItemId itemId, AmendmentId amendment, Change value, Actor officer) {
        if (guardianId != null) {
            return new AmendGuardianProposal(guardianId, requestId, itemId, amendment, value.values(), officer);
        }
        if (studentId != null) {
            return new AmendStudentProposal(studentId, requestId, itemId, amendment, value.values(), officer);
        }
        throw new IllegalStateException();
    }

    Object correct(Change change, Actor officer) {
        if (guardianId != null) {
            return new CorrectGuardian(guardianId, change.values(), officer);
        }
        if (studentId != null) {
            return new CorrectStudent(studentId, change.values(), officer);
        }
        throw new IllegalStateException();
    }

    private Map<String, String> form() {
        RecordField[] fields = guardian() ? GuardianField.values() : StudentField.values();
        Map<String, String> form = new HashMap<>();
        for (RecordField field : fields) {
            form.put(field.code(), values.getOrDefault(field.code(), ""));
        }
        return form;
    }
}
