package org.contrepoint.web.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;

/**
 * The people that the demo logins belong to, the same at every size: the Lemaire family, the Benali family in which
 * Léa has her second home, and those who work at the school.
 */
record Cast(
        Household lemaire,
        Household benali,
        OpenAccount secretariat,
        OpenAccount secretariat2,
        OpenAccount teacher,
        OpenAccount admin,
        OpenAccount auditor) {
    static final String PASSWORD = "Contrepoint-demo-2026";

    static Cast meet(Dice dice, Logins logins, List<SiteId> sites, LocalDate today) {
        SiteId main = sites.getFirst();
        Set<SiteId> all = Set.copyOf(sites);
        FamilyId lemaire = FamilyId.of(dice.uuid());
        FamilyId benali = FamilyId.of(dice.uuid());
        Guardian claire = new Guardian(GuardianId.of(dice.uuid()), claireValues(), null);
        Guardian karim = new Guardian(GuardianId.of(dice.uuid()), karimValues(), null);
        Student lea = new Student(StudentId.of(dice.uuid()), List.of(lemaire, benali), leaValues(today));
        Student hugo = new Student(StudentId.of(dice.uuid()), List.of(lemaire), hugoValues(today));
        return new Cast(
                logins.ofFamily(
                        new Household(lemaire, main, "Lemaire", List.of(claire), List.of(lea, hugo)), "lemaire"),
                logins.ofFamily(new Household(benali, main, "Benali", List.of(karim), List.of()), "benali"),
                Logins.ofStaff(main, all, "secretariat", Role.STAFF, "Sylvie Marchand"),
                Logins.ofStaff(main, all, "secretariat2", Role.STAFF, "Paul Girard"),
                Logins.ofStaff(main, Set.of(main), "enseignant", Role.TEACHER, "Élodie Perrot"),
                Logins.ofStaff(main, all, "admin", Role.ADMIN, "Hélène Vasseur"),
                Logins.ofStaff(main, all, "auditeur", Role.AUDITOR, "Rémi Castaing"));
    }

    Student lea() {
        return lemaire.students().getFirst();
    }

    Student hugo() {
        return lemaire.students().getLast();
    }

    Guardian claire() {
        return lemaire.guardians().getFirst();
    }

    Guardian karim() {
        return benali.guardians().getFirst();
    }

    List<OpenAccount> staff() {
        return List.of(secretariat, secretariat2, teacher, admin, auditor);
    }

    /** The logins that come with a password, in the order in which the banner names them. */
    List<OpenAccount> logins() {
        return List.of(
                Objects.requireNonNull(claire().account()),
                Objects.requireNonNull(karim().account()),
                teacher,
                secretariat,
                secretariat2,
                admin,
                auditor);
    }

    List<Actor> officers() {
        return List.of(new Actor(secretariat.accountId(), Role.STAFF), new Actor(secretariat2.accountId(), Role.STAFF));
    }

    private static Map<String, String> claireValues() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", "MME");
        values.put("lastName", "Lemaire");
        values.put("firstName", "Claire");
        values.put("birthDate", "1979-06-14");
        values.put("addressLine1", "14 rue des Gantiers");
        values.put("postalCode", "87200");
        values.put("city", "Saint-Junien");
        values.put("mobilePhone", "+33639980012");
        values.put("homePhone", "+33536490012");
        values.put("email", "claire.lemaire@example.org");
        return values;
    }

    private static Map<String, String> karimValues() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", "M");
        values.put("lastName", "Benali");
        values.put("firstName", "Karim");
        values.put("birthDate", "1981-02-20");
        values.put("addressLine1", "3 place du Champ de Foire");
        values.put("postalCode", "87200");
        values.put("city", "Saint-Brice-sur-Vienne");
        values.put("mobilePhone", "+33639980047");
        values.put("email", "karim.benali@example.org");
        return values;
    }

    private static Map<String, String> leaValues(LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("lastName", "Lemaire");
        values.put("firstName", "Léa");
        values.put("birthDate", today.minusYears(12).minusDays(75).toString());
        values.put("gender", "F");
        values.put("imageRights", "DIFFUSION");
        values.put("imageMedia", "PRINT,WEBSITE");
        values.put("exitPermission", "NAMED_PERSONS");
        values.put("exitPersons", "Mme Odette Lemaire (grand-mère)");
        values.put("schoolLevel", "CINQUIEME");
        values.put("school", "0870012M");
        values.put("emergencyName1", "Odette Lemaire");
        values.put("emergencyPhone1", "+33639980019");
        values.put("emergencyLink1", "grand-mère");
        return values;
    }

    private static Map<String, String> hugoValues(LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("lastName", "Lemaire");
        values.put("firstName", "Hugo");
        values.put("birthDate", today.minusYears(19).minusDays(130).toString());
        values.put("gender", "M");
        values.put("mobilePhone", "+33639980013");
        values.put("email", "hugo.lemaire@example.org");
        values.put("imageRights", "CAPTURE");
        values.put("schoolLevel", "HIGHER_EDUCATION");
        values.put("school", "0870018U");
        return values;
    }
}
