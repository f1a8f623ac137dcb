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
                    case "imageRights" -> imageRights(now);
                    case "exitPermission" -> exitPermission(now);
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

    /** More than is allowed today: less than that applies at once and never is a request. */
    private Map<String, String> imageRights(Map<String, String> now) {
        String rights = People.text(now, "imageRights");
        String media = now.getOrDefault("imageMedia", "");
        return switch (rights + media) {
            case "NONE" ->
                dice.pick(List.of(
                        image("CAPTURE", ""), image("DIFFUSION", "PRINT"), image("DIFFUSION", "PRINT,WEBSITE")));
            case "CAPTURE" -> dice.pick(List.of(image("DIFFUSION", "PRINT"), image("DIFFUSION", "PRINT,WEBSITE")));
            case "DIFFUSIONPRINT" ->
                dice.pick(List.of(image("DIFFUSION", "PRINT,WEBSITE"), image("DIFFUSION", "PRINT,WEBSITE,SOCIAL")));
            default -> image(rights, media);
        };
    }

    private static Map<String, String> image(String rights, String media) {
        return Map.of("imageRights", rights, "imageMedia", media);
    }

    /** Likewise: who may leave alone can be allowed nothing more. */
    private Map<String, String> exitPermission(Map<String, String> now) {
        String today = People.text(now, "exitPermission");
        if (today.equals("ALONE")) {
            return Map.of("exitPermission", today);
        }
        String wanted = dice.pick(List.of("ALONE", "ALONE", "NAMED_PERSONS"));
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
