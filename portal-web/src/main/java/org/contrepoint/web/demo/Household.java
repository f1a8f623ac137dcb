package org.contrepoint.web.demo;

import java.util.List;
import java.util.Map;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * A family of the demo school.
 *
 * @param students those registered with this family first; one of two homes stands in one household only
 */
record Household(FamilyId id, SiteId site, String name, List<Guardian> guardians, List<Student> students) {

    /**
     * @param account none for a guardian without e-mail
     */
    record Guardian(
            GuardianId id,
            Map<String, String> values,
            @Nullable OpenAccount account) {
        Actor actor() {
            if (account == null) {
                throw new IllegalStateException("this guardian has no login");
            }
            return new Actor(account.accountId(), account.role());
        }
    }

    record Student(StudentId id, List<FamilyId> families, Map<String, String> values) {}
}
