package org.contrepoint.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.web.demo.DemoSchool.Phase;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;

/** Writes the commands that bring the school into being, dated over the weeks before the first request. */
final class Registrations {
    private final Actor admin;
    private final Actor officer;
    private final List<Household> households;
    private final Map<FamilyId, Instant> since = new HashMap<>();
    private final Instant opened;

    Registrations(Cast cast, List<Household> households, Dice dice, Instant now) {
        this.admin = new Actor(cast.admin().accountId(), Role.ADMIN);
        this.officer = cast.officers().getFirst();
        this.households = households;
        this.opened = now.minus(Duration.ofDays(120)).truncatedTo(ChronoUnit.DAYS);
        for (Household household : households) {
            Duration later = Duration.ofDays(dice.between(2, 60)).plusSeconds(dice.between(30_000, 60_000));
            since.put(household.id(), opened.plus(later));
        }
    }

    /** Sites first, then who works there, then families and those who live in them. */
    List<Phase> phases(List<OpenSite> sites, List<OpenAccount> staff) {
        List<Sending> openings = new ArrayList<>();
        for (OpenSite site : sites) {
            openings.add(new Sending(site, admin, site.siteId(), opened.plusSeconds(openings.size())));
        }
        SiteId main = sites.getFirst().siteId();
        return List.of(
                new Phase("sites", openings),
                new Phase(
                        "staff",
                        staff.stream()
                                .map(account -> new Sending(account, admin, main, opened.plusSeconds(3_600)))
                                .toList()),
                new Phase("families", families()),
                new Phase("guardians", guardians()),
                new Phase("students", students()),
                new Phase("logins", logins()));
    }

    private List<Sending> families() {
        List<Sending> sendings = new ArrayList<>();
        for (Household home : households) {
            sendings.add(sending(home, 0, new RegisterFamily(home.id(), home.site(), home.name())));
        }
        return sendings;
    }

    private List<Sending> guardians() {
        List<Sending> sendings = new ArrayList<>();
        for (Household home : households) {
            for (Guardian guardian : home.guardians()) {
                Object command = new RegisterGuardian(guardian.id(), home.id(), home.site(), guardian.values());
                sendings.add(sending(home, 60, command));
            }
        }
        return sendings;
    }

    private List<Sending> students() {
        List<Sending> sendings = new ArrayList<>();
        for (Household home : households) {
            for (Student student : home.students()) {
                Object command = new RegisterStudent(student.id(), home.site(), student.families(), student.values());
                sendings.add(sending(home, 120, command));
            }
        }
        return sendings;
    }

    private List<Sending> logins() {
        List<Sending> sendings = new ArrayList<>();
        for (Household home : households) {
            home.guardians().stream()
                    .map(Guardian::account)
                    .filter(Objects::nonNull)
                    .forEach(account -> sendings.add(sending(home, 300, account)));
        }
        return sendings;
    }

    private Sending sending(Household household, int secondsAfter, Object command) {
        Instant registered = Objects.requireNonNull(since.get(household.id()));
        return new Sending(command, officer, household.site(), registered.plusSeconds(secondsAfter));
    }
}
