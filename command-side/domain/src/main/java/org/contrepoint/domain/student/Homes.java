package org.contrepoint.domain.student;

import java.util.Map;
import org.contrepoint.family.FamilyId;
import org.contrepoint.student.Custody;
import org.contrepoint.student.StudentId;

/** Says in which families a student lives, and what each may do. */
public interface Homes {

    /** The first home first; nothing when there is no such student. */
    Map<FamilyId, Custody> of(StudentId studentId);
}
