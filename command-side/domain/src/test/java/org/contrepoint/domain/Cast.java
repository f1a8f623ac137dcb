package org.contrepoint.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountRefusal.GuardianHasLogin;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.delegation.DelegationRefusal.NoSuchDelegation;
import org.contrepoint.domain.account.GuardianLogins;
import org.contrepoint.domain.delegation.Delegations;
import org.contrepoint.domain.family.Families;
import org.contrepoint.domain.policy.FieldPolicies;
import org.contrepoint.domain.school.SchoolList;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.message.Refused;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.policy.StandardPolicies;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.Schools;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentRegistered;

/** The people of the tests: the Lemaire family with Léa and Hugo, the Benali household, two officers. */
public final class Cast {
    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    public static final SiteId SAINT_JUNIEN = SiteId.of(id(1));
    public static final FamilyId LEMAIRE = FamilyId.of(id(2));
    public static final FamilyId BENALI = FamilyId.of(id(3));
    public static final FamilyId STRANGERS = FamilyId.of(id(4));
    public static final GuardianId CLAIRE = GuardianId.of(id(5));
    public static final StudentId LEA = StudentId.of(id(6));
    public static final StudentId HUGO = StudentId.of(id(7));
    public static final Actor CLAIRE_LEMAIRE = actor("lemaire", Role.FAMILY);
    public static final Actor SAMIR_BENALI = actor("benali", Role.FAMILY);
    public static final Actor SECRETARIAT = actor("secretariat", Role.STAFF);
    public static final Actor SECRETARIAT_2 = actor("secretariat2", Role.STAFF);
    public static final RequestId FIRST_REQUEST = RequestId.of(id(20));
    public static final RequestId SECOND_REQUEST = RequestId.of(id(21));
    public static final Subject RECORD_OF_LEA = new Subject(SubjectKind.STUDENT, LEA.value());
    public static final Subject RECORD_OF_CLAIRE = new Subject(SubjectKind.GUARDIAN, CLAIRE.value());

    /** The second officer lends a hand at Saint-Junien while the secretary there is away, for one more week. */
    public static final DelegationId LEAVE = DelegationId.of(id(30));

    public static final Delegations DELEGATIONS = (delegation, officer, site, day) -> {
        if (delegation.equals(LEAVE)
                && officer.equals(SECRETARIAT_2.account())
                && site.equals(SAINT_JUNIEN)
                && day.isBefore(LocalDate.of(2026, 12, 1))) {
            return SECRETARIAT.account();
        }
        throw new Refused(new NoSuchDelegation());
    };

    /** Nobody has a login yet, but Claire. */
    public static final GuardianLogins LOGINS = (guardian, account) -> {
        if (guardian.equals(CLAIRE) && !account.equals(AccountId.of(SAINT_JUNIEN, "lemaire"))) {
            throw new Refused(new GuardianHasLogin());
        }
    };

    /** A school that changed no policy. */
    public static final FieldPolicies STANDARD = StandardPolicies::of;

    /** The schools that the portal is shipped with. */
    public static final SchoolList SCHOOLS = Schools::knows;

    /** Every family lives at Saint-Junien, but for strangers, whom nobody knows. */
    public static final Families FAMILIES =
            family -> family.equals(STRANGERS) ? Optional.empty() : Optional.of(SAINT_JUNIEN);

    private Cast() {}

    public static <T> AggregateTestFixture<T> fixture(Class<T> aggregate) {
        return fixture(aggregate, STANDARD);
    }

    /** In a school with policies of its own. */
    public static <T> AggregateTestFixture<T> fixture(Class<T> aggregate, FieldPolicies policies) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(CLOCK);
        fixture.registerInjectableResource(DELEGATIONS);
        fixture.registerInjectableResource(policies);
        fixture.registerInjectableResource(SCHOOLS);
        fixture.registerInjectableResource(FAMILIES);
        fixture.registerInjectableResource(LOGINS);
        return fixture;
    }

    /** Léa, eleven, in both homes. */
    public static StudentRegistered lea() {
        return new StudentRegistered(LEA, SAINT_JUNIEN, List.of(LEMAIRE, BENALI), valuesOfLea(), NOW);
    }

    public static Map<String, String> valuesOfLea() {
        return Map.of(
                "lastName", "Lemaire",
                "firstName", "Léa",
                "birthDate", "2015-03-09",
                "imageRights", "CAPTURE",
                "exitPermission", "ACCOMPANIED",
                "schoolLevel", "SIXIEME",
                "school", "0870003C");
    }

    public static GuardianRegistered claire() {
        return new GuardianRegistered(CLAIRE, LEMAIRE, SAINT_JUNIEN, valuesOfClaire(), NOW);
    }

    public static Map<String, String> valuesOfClaire() {
        return Map.of(
                "title", "MME",
                "lastName", "Lemaire",
                "firstName", "Claire",
                "addressLine1", "4 rue des Tanneurs",
                "postalCode", "87200",
                "city", "Saint-Junien",
                "mobilePhone", "+33612345678",
                "email", "claire.lemaire@example.org");
    }

    /** The same values with some of them said differently. */
    public static Map<String, String> with(Map<String, String> values, String... codesAndTexts) {
        Map<String, String> changed = new HashMap<>(values);
        for (int i = 0; i < codesAndTexts.length; i += 2) {
            changed.put(codesAndTexts[i], codesAndTexts[i + 1]);
        }
        return changed;
    }

    /** A school that follows the standard but for one policy. */
    public static FieldPolicies except(PolicyKey key, FieldPolicy policy) {
        return asked -> asked.equals(key) ? policy : StandardPolicies.of(asked);
    }

    /** The line that a revision makes for a group. */
    public static ItemId line(SubmissionId submissionId, String group) {
        return ItemId.of(
                UUID.nameUUIDFromBytes((submissionId + "/" + group).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** The line that a request makes for a group. */
    public static ItemId line(RequestId requestId, String group) {
        return ItemId.of(
                UUID.nameUUIDFromBytes((requestId + "/" + group).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Actor actor(String login, Role role) {
        return new Actor(AccountId.of(SAINT_JUNIEN, login), role);
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
