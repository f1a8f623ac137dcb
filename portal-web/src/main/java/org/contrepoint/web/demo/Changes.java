package org.contrepoint.web.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.student.Schools;
import org.contrepoint.web.demo.WordLists.Commune;

/** Draws changes that fit a record: a move, a new telephone, another school. */
final class Changes {
    /** Field groups, as often as families ask for them. */
    private static final List<String> OF_GUARDIANS = List.of(
            "mobilePhone",
            "mobilePhone",
            "mobilePhone",
            "address",
            "address",
            "email",
            "email",
            "homePhone",
            "workPhone",
            "guardianIdentity");

    private static final List<String> OF_STUDENTS = List.of(
            "exitPermission",
            "exitPermission",
            "imageRights",
            "imageRights",
            "mobilePhone",
            "mobilePhone",
            "school",
            "email",
            "firstName");

    private final Dice dice;
    private final NameBook names;
    private final People people;

    Changes(Dice dice, NameBook names, People people) {
        this.dice = dice;
        this.names = names;
        this.people = people;
    }

    /** One to three changes, each to another group. */
    List<Change> some(RecordRef record) {
        return draw(record, dice.pick(List.of(1, 1, 1, 2, 2, 3)));
    }

    /** Two changes or three, for a request that is accepted in part. */
    List<Change> several(RecordRef record) {
        return draw(record, dice.between(2, 3));
    }

    /** Another change to the same group. */
    Change otherThan(Change change, RecordRef record) {
        for (int tries = 0; tries < 20; tries++) {
            Change other = draw(change.group(), record.values());
            if (!other.alreadySo(record.values()) && !other.equals(change)) {
                return other;
            }
        }
        throw new IllegalStateException("nothing else to draw for " + change.group());
    }

    private List<Change> draw(RecordRef record, int wanted) {
        Map<String, Change> changes = new LinkedHashMap<>();
        while (changes.size() < wanted) {
            Change change = draw(dice.pick(record.guardian() ? OF_GUARDIANS : OF_STUDENTS), record.values());
            if (!change.alreadySo(record.values())) {
                changes.put(change.group(), change);
            }
        }
        return List.copyOf(changes.values());
    }

    private Change draw(String group, Map<String, String> now) {
        return new Change(
                group,
                switch (group) {
                    case "mobilePhone" -> Map.of(group, names.mobile());
                    case "homePhone" ->
                        Map.of(group, now.containsKey(group) && dice.chance(50) ? "" : names.landline());
                    case "workPhone" -> Map.of(group, names.landline());
                    case "email" ->
                        Map.of(group, names.email(People.text(now, "firstName"), People.text(now, "lastName")));
                    case "guardianIdentity" -> Map.of("lastName", names.lastName());
                    case "firstName" -> Map.of(group, names.childFirstName("F".equals(now.get("gender"))));
                    case "address" -> move();
                    case "imageRights" -> imageRights();
                    case "exitPermission" -> exitPermission();
                    case "school" -> school(now);
                    default -> throw new IllegalArgumentException(group);
                });
    }

    private Map<String, String> move() {
        Commune commune = names.commune();
        return Map.of(
                "addressLine1", names.street(),
                "addressLine2", "",
                "postalCode", commune.postalCode(),
                "city", commune.city());
    }

    private Map<String, String> imageRights() {
        String wanted = dice.pick(List.of("NONE", "CAPTURE", "DIFFUSION"));
        String media = wanted.equals("DIFFUSION") ? dice.pick(List.of("PRINT", "PRINT,WEBSITE")) : "";
        return Map.of("imageRights", wanted, "imageMedia", media);
    }

    private Map<String, String> exitPermission() {
        String wanted = dice.pick(List.of("ALONE", "ALONE", "ACCOMPANIED", "NAMED_PERSONS"));
        String persons = wanted.equals("NAMED_PERSONS")
                ? "Mme " + names.adultFirstName(true) + " " + names.lastName() + " (tante)"
                : "";
        return Map.of("exitPermission", wanted, "exitPersons", persons);
    }

    /** Another school for the age, or one that is not in the list. */
    private Map<String, String> school(Map<String, String> now) {
        if (dice.chance(25)) {
            return Map.of("school", Schools.UNLISTED, "schoolName", "École " + names.lastName() + " (hors commune)");
        }
        LocalDate birth = LocalDate.parse(People.text(now, "birthDate"));
        return Map.of("school", People.text(people.schooling(birth), "school"), "schoolName", "");
    }
}
