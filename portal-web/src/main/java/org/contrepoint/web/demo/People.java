package org.contrepoint.web.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.student.School;
import org.contrepoint.student.Schools;
import org.contrepoint.student.StudentId;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;

/** Makes up people: what a guardian's and a student's record say. */
final class People {
    private static final List<String> LEVELS = List.of(
            "NURSERY_1",
            "NURSERY_2",
            "NURSERY_3",
            "CP",
            "CE1",
            "CE2",
            "CM1",
            "CM2",
            "SIXIEME",
            "CINQUIEME",
            "QUATRIEME",
            "TROISIEME",
            "SECONDE",
            "PREMIERE",
            "TERMINALE");

    private final Dice dice;
    private final NameBook names;
    private final LocalDate today;

    People(Dice dice, NameBook names, LocalDate today) {
        this.dice = dice;
        this.names = names;
        this.today = today;
    }

    /** A postal address, the same for everybody at home. */
    Map<String, String> address(WordLists.Commune commune) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("addressLine1", names.street());
        if (dice.chance(9)) {
            values.put("addressLine2", dice.pick(List.of("Bâtiment B", "Appartement 12", "Le Mas du Puy", "2e étage")));
        }
        values.put("postalCode", commune.postalCode());
        values.put("city", commune.city());
        return values;
    }

    Map<String, String> guardianValues(boolean woman, String first, String last, Map<String, String> address) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!dice.chance(4)) {
            values.put("title", woman ? "MME" : "M");
        }
        values.put("lastName", last);
        values.put("firstName", first);
        values.putAll(address);
        if (!dice.chance(3)) {
            values.put("mobilePhone", names.mobile());
        }
        if (dice.chance(38)) {
            values.put("homePhone", names.landline());
        }
        if (dice.chance(22)) {
            values.put("workPhone", names.landline());
        }
        if (!dice.chance(5)) {
            values.put("email", names.email(first, last));
        }
        values.putAll(quotient(text(address, "addressLine1")));
        return values;
    }

    /** One household in three has proved its quotient familial; everybody at home has the same. */
    private static Map<String, String> quotient(String home) {
        int drawn = Math.floorMod(home.hashCode(), 3_600);
        return drawn >= 1_200
                ? Map.of()
                : Map.of(
                        "quotientFamilial",
                        String.valueOf(300 + drawn),
                        "quotientProof",
                        drawn % 4 == 0 ? "TAX_NOTICE" : "CAF_CERTIFICATE");
    }

    Guardian guardian(boolean woman, String first, String last, Map<String, String> address) {
        return new Guardian(GuardianId.of(dice.uuid()), guardianValues(woman, first, last, address), null);
    }

    Student student(List<FamilyId> families, Map<String, String> values) {
        return new Student(StudentId.of(dice.uuid()), families, values);
    }

    Map<String, String> childValues(String last) {
        boolean girl = dice.chance(54);
        LocalDate birth = today.minusYears(18).plusDays(40).plusDays(dice.below(365 * 14));
        return childValues(girl, names.childFirstName(girl), last, birth);
    }

    Map<String, String> childValues(boolean girl, String first, String last, LocalDate birth) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("lastName", last);
        values.put("firstName", first);
        values.put("birthDate", birth.toString());
        values.put("gender", dice.chance(1) ? "X" : girl ? "F" : "M");
        int age = birth.until(today).getYears();
        if (age >= 12 && dice.chance(60)) {
            values.put("mobilePhone", names.mobile());
        }
        if (age >= 15 && dice.chance(50)) {
            values.put("email", names.email(first, last));
        }
        values.putAll(imageRights());
        if (!dice.chance(4)) {
            values.putAll(exitPermission(age, last));
        }
        values.putAll(schooling(birth));
        return values;
    }

    /** An adult student's record says what the guardian's, which is the same person's, says. */
    Map<String, String> adultStudentValues(boolean woman, Map<String, String> guardian) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("lastName", text(guardian, "lastName"));
        values.put("firstName", text(guardian, "firstName"));
        LocalDate birth = today.minusYears(dice.between(19, 71)).minusDays(dice.below(365));
        values.put("birthDate", birth.toString());
        values.put("gender", woman ? "F" : "M");
        for (String shared : List.of("mobilePhone", "email")) {
            if (guardian.containsKey(shared)) {
                values.put(shared, text(guardian, shared));
            }
        }
        values.putAll(imageRights());
        values.putAll(schooling(birth));
        return values;
    }

    private Map<String, String> imageRights() {
        if (dice.chance(12)) {
            return Map.of("imageRights", "NONE");
        }
        if (dice.chance(16)) {
            return Map.of("imageRights", "CAPTURE");
        }
        String media = dice.pick(List.of("PRINT", "PRINT,WEBSITE", "PRINT,WEBSITE", "PRINT,WEBSITE,SOCIAL"));
        return Map.of("imageRights", "DIFFUSION", "imageMedia", media);
    }

    private Map<String, String> exitPermission(int age, String last) {
        if (age >= 11 && dice.chance(75)) {
            return Map.of("exitPermission", "ALONE");
        }
        if (dice.chance(70)) {
            return Map.of("exitPermission", "ACCOMPANIED");
        }
        boolean grandmother = dice.chance(60);
        String person = grandmother
                ? "Mme " + names.adultFirstName(true) + " " + last + " (grand-mère)"
                : "M. " + names.adultFirstName(false) + " " + names.lastName() + " (voisin)";
        return Map.of("exitPermission", "NAMED_PERSONS", "exitPersons", person);
    }

    /** The level that a birth year usually is at, and a school nearby that has it. */
    Map<String, String> schooling(LocalDate birth) {
        int startOfYear = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
        int rank = startOfYear - birth.getYear() - 3;
        if (rank < 0 || rank > LEVELS.size() + 4) {
            return Map.of("schoolLevel", "NOT_IN_SCHOOL", "school", Schools.NOT_IN_SCHOOL);
        }
        if (rank >= LEVELS.size()) {
            return Map.of("schoolLevel", "HIGHER_EDUCATION", "school", school("Université"));
        }
        String level = LEVELS.get(rank);
        String kind = rank < 3 ? "École maternelle" : rank < 8 ? "École" : rank < 12 ? "Collège" : "Lycée";
        return Map.of("schoolLevel", level, "school", school(kind));
    }

    private String school(String kind) {
        List<String> fitting = new ArrayList<>();
        for (School school : Schools.all()) {
            boolean nursery = school.name().startsWith("École maternelle");
            if (school.name().startsWith(kind) && (!nursery || kind.equals("École maternelle"))) {
                fitting.add(school.code());
            }
        }
        return dice.pick(fitting);
    }

    static String text(Map<String, String> values, String field) {
        String text = values.get(field);
        if (text == null) {
            throw new IllegalArgumentException("no " + field);
        }
        return text;
    }
}
