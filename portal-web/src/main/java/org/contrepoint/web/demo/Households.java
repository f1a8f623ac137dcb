package org.contrepoint.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contrepoint.family.FamilyId;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;
import org.contrepoint.web.demo.WordLists.Commune;

/** Draws households: parents under one roof, parents who have separated, adults who learn for themselves. */
final class Households {
    private final Dice dice;
    private final NameBook names;
    private final People people;
    private final List<SiteId> sites;
    private final List<String> cities;

    Households(Dice dice, NameBook names, People people, List<SiteId> sites, List<String> cities) {
        this.dice = dice;
        this.names = names;
        this.people = people;
        this.sites = sites;
        this.cities = cities;
    }

    /** Parents who live together, or one parent alone. */
    Household together(int children, boolean twoGuardians) {
        FamilyId id = FamilyId.of(dice.uuid());
        Commune commune = names.commune();
        Map<String, String> address = people.address(commune);
        String mother = names.lastName();
        String father = dice.chance(60) ? mother : names.lastName();
        List<Guardian> guardians = new ArrayList<>();
        guardians.add(people.guardian(true, names.adultFirstName(true), mother, address));
        if (twoGuardians) {
            guardians.add(people.guardian(false, names.adultFirstName(false), father, address));
        }
        String childName = childName(mother, father, twoGuardians);
        List<Student> students = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            students.add(people.student(List.of(id), people.childValues(childName)));
        }
        return new Household(id, siteNear(commune), childName, guardians, students);
    }

    /** Two families that share children; the children stand in the first. */
    List<Household> separated(int children) {
        FamilyId first = FamilyId.of(dice.uuid());
        FamilyId second = FamilyId.of(dice.uuid());
        Commune firstHome = names.commune();
        Commune secondHome = names.commune();
        String mother = names.lastName();
        String father = names.lastName();
        List<Guardian> here = new ArrayList<>();
        List<Guardian> there = new ArrayList<>();
        here.add(people.guardian(true, names.adultFirstName(true), mother, people.address(firstHome)));
        Map<String, String> otherAddress = people.address(secondHome);
        there.add(people.guardian(false, names.adultFirstName(false), father, otherAddress));
        if (dice.chance(30)) {
            there.add(people.guardian(true, names.adultFirstName(true), names.lastName(), otherAddress));
        }
        String childName = childName(father, mother, true);
        List<Student> students = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            students.add(people.student(List.of(first, second), people.childValues(childName)));
        }
        SiteId site = siteNear(firstHome);
        return List.of(
                new Household(first, site, mother, here, students),
                new Household(second, site, father, there, List.of()));
    }

    /** An adult student, who is their own guardian. */
    Household onTheirOwn() {
        FamilyId id = FamilyId.of(dice.uuid());
        Commune commune = names.commune();
        boolean woman = dice.chance(58);
        String last = names.lastName();
        Guardian self = people.guardian(woman, names.adultFirstName(woman), last, people.address(commune));
        Student student = people.student(List.of(id), people.adultStudentValues(woman, self.values()));
        return new Household(id, siteNear(commune), last, List.of(self), List.of(student));
    }

    private String childName(String one, String other, boolean both) {
        boolean compound = both && !one.equals(other) && (one + other).length() < 40 && dice.chance(18);
        return compound ? one + "-" + other : dice.chance(70) && both ? other : one;
    }

    private SiteId siteNear(Commune commune) {
        int sameTown = cities.indexOf(commune.city());
        return sites.get(sameTown >= 0 ? sameTown : commune.site());
    }
}
