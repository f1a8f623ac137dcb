package org.contrepoint.web.sas;

import java.util.List;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;

/** Where the sas points to. */
public final class Addresses {

    private Addresses() {}

    /** The staff's page of the record that a request is about. */
    public static String record(Subject subject, List<FamilyId> families) {
        if (subject.kind() == SubjectKind.STUDENT) {
            return "/dossiers/eleves/" + subject.id();
        }
        if (subject.kind() == SubjectKind.STUDENT_FOLDER) {
            return "/dossiers/eleves/" + subject.id() + "/pieces";
        }
        if (subject.kind() == SubjectKind.FAMILY_FOLDER) {
            return "/dossiers/familles/" + subject.id() + "/pieces";
        }
        return families.stream()
                .findFirst()
                .map(family -> "/dossiers/familles/" + family.value() + "#" + subject)
                .orElse("/dossiers");
    }
}
