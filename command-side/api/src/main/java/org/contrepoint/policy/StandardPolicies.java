package org.contrepoint.policy;

import java.util.List;
import java.util.Set;
import org.contrepoint.actor.Role;
import org.contrepoint.record.SubjectKind;

/** The policies of a school that changed nothing. */
public final class StandardPolicies {

    /** Who sends things for which policies are set. */
    public static final List<Role> PROPOSERS = List.of(Role.FAMILY, Role.STAFF);

    private static final String EXIT_PERMISSION = "exitPermission";
    private static final Set<String> NEVER_SHUT = Set.of(EXIT_PERMISSION, "imageRights");

    private StandardPolicies() {}

    /** How an exit leaves school safely matters enough for two officers; all else waits for one. */
    public static FieldPolicy of(PolicyKey key) {
        return key.kind() == SubjectKind.STUDENT && key.group().equals(EXIT_PERMISSION)
                ? FieldPolicy.HELD_FOR_TWO
                : FieldPolicy.HELD;
    }

    /** Consent can be withdrawn at any time (RGPD, art. 7), so a family always sees and sends it. */
    public static boolean staysOpen(PolicyKey key) {
        return key.kind() == SubjectKind.STUDENT && key.proposer() == Role.FAMILY && NEVER_SHUT.contains(key.group());
    }
}
