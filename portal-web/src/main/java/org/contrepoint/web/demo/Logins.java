package org.contrepoint.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Role;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.demo.Household.Guardian;
import org.jspecify.annotations.Nullable;

/** Opens the logins of the demo school. */
final class Logins {
    private final NameBook names;

    Logins(NameBook names) {
        this.names = names;
    }

    /** One for each guardian with an e-mail, named {@code prenom.nom}. */
    Household ofFamily(Household household) {
        return ofFamily(household, null);
    }

    /** The one login of a household of the cast. */
    Household ofFamily(Household household, @Nullable String login) {
        List<Guardian> guardians = new ArrayList<>();
        for (Guardian guardian : household.guardians()) {
            guardians.add(
                    guardian.values().containsKey("email")
                            ? new Guardian(guardian.id(), guardian.values(), account(household, guardian, login))
                            : guardian);
        }
        return new Household(household.id(), household.site(), household.name(), guardians, household.students());
    }

    private OpenAccount account(Household household, Guardian guardian, @Nullable String login) {
        Map<String, String> values = guardian.values();
        String first = People.text(values, "firstName");
        String last = People.text(values, "lastName");
        SiteId site = household.site();
        String name = login == null ? names.login(site, first, last) : login;
        return new OpenAccount(
                AccountId.of(site, name),
                site,
                Set.of(site),
                name,
                Role.FAMILY,
                first + " " + last,
                null,
                household.id(),
                guardian.id());
    }

    /** A login of someone who works at the school. */
    static OpenAccount ofStaff(SiteId home, Set<SiteId> sites, String login, Role role, String displayName) {
        String email = login + "@example.org";
        return new OpenAccount(AccountId.of(home, login), home, sites, login, role, displayName, email, null, null);
    }

    List<OpenAccount> teachers(int howMany, List<SiteId> sites, Dice dice) {
        List<OpenAccount> teachers = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            SiteId home = sites.get(i % sites.size());
            String first = names.adultFirstName(dice.chance(50));
            String last = names.lastName();
            teachers.add(ofStaff(home, Set.of(home), names.login(home, first, last), Role.TEACHER, first + " " + last));
        }
        return teachers;
    }
}
