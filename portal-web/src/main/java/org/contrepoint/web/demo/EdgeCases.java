package org.contrepoint.web.demo;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.contrepoint.student.Schools;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;

/**
 * The households that a school meets sooner or later, and that a program has to stand (domain.md, "Edge cases"). Each
 * is a household drawn like the others whose records are then changed.
 */
enum EdgeCases {
    TWELVE_CHILDREN(12, true) {
        @Override
        void shape(Household household, LocalDate today) {
            household.guardians().forEach(guardian -> guardian.values().put("mobilePhone", "+33639987612"));
        }
    },
    TWINS(2, true) {
        @Override
        void shape(Household household, LocalDate today) {
            Map<String, String> elder = household.students().getFirst().values();
            Map<String, String> younger = household.students().getLast().values();
            younger.clear();
            younger.putAll(elder);
            elder.putAll(Map.of("firstName", "Anne-Lise", "gender", "F"));
            younger.putAll(Map.of("firstName", "Anne-Laure", "gender", "F"));
            younger.remove("mobilePhone");
            younger.remove("email");
        }
    },
    NAMES_OF_EIGHTY_CHARACTERS(1, true) {
        @Override
        void shape(Household household, LocalDate today) {
            rename(household, LONG_LAST_NAME);
            household.guardians().getFirst().values().put("firstName", LONG_FIRST_NAME);
            household.students().getFirst().values().put("firstName", LONG_FIRST_NAME);
        }
    },
    ONE_MAILBOX_FOR_TWO(1, true) {
        @Override
        void shape(Household household, LocalDate today) {
            household.guardians().forEach(guardian -> guardian.values().put("email", "famille.partagee@example.org"));
        }
    },
    NO_MAIL_AT_ALL(1, false) {
        @Override
        void shape(Household household, LocalDate today) {
            household.guardians().forEach(guardian -> guardian.values().remove("email"));
        }
    },
    EIGHTEEN_THIS_MONTH(1, true) {
        @Override
        void shape(Household household, LocalDate today) {
            LocalDate birth = today.with(TemporalAdjusters.lastDayOfMonth()).minusYears(18);
            Map<String, String> student = household.students().getFirst().values();
            student.putAll(Map.of(
                    "birthDate", birth.toString(),
                    "exitPermission", "ALONE",
                    "schoolLevel", "TERMINALE",
                    "school", "0870015R"));
            student.remove("exitPersons");
        }
    },
    UNLISTED_SCHOOL(1, true) {
        @Override
        void shape(Household household, LocalDate today) {
            household
                    .students()
                    .getFirst()
                    .values()
                    .putAll(Map.of(
                            "schoolLevel",
                            "OTHER",
                            "school",
                            Schools.UNLISTED,
                            "schoolName",
                            "École Steiner « Les Trois Chênes », Nontron"));
        }
    },
    ACCENTS_AND_PARTICLES(2, true) {
        @Override
        void shape(Household household, LocalDate today) {
            rename(household, "d’Hérouville-Le Bègue de La Noë");
            household.guardians().getFirst().values().put("firstName", "Marie-Ève Françoise");
            household.students().getFirst().values().put("firstName", "Zoé-Maëlle Œnone");
            household.students().getLast().values().put("firstName", "Jean-Noël Çelik");
        }
    },
    IMAGE_RIGHTS_WITHDRAWN(1, true) {
        @Override
        void shape(Household household, LocalDate today) {
            household.guardians().getFirst().values().put("email", "retrait.image@example.org");
            Map<String, String> student = household.students().getFirst().values();
            student.put("imageRights", "DIFFUSION");
            student.put("imageMedia", "PRINT,WEBSITE,SOCIAL");
            student.put("exitPermission", "ACCOMPANIED");
            student.remove("exitPersons");
        }
    },
    ERASED(2, true) {
        @Override
        void shape(Household household, LocalDate today) {
            household.guardians().getFirst().values().put("email", "famille.partie@example.com");
        }
    };

    static final String LONG_LAST_NAME =
            "de Sainte-Hermine-Montmorency-Rochefoucauld-Lussignac de La Tour du Pin-Chambley";
    static final String LONG_FIRST_NAME =
            "Marie-Anne-Élisabeth-Joséphine-Clémentine-Bérengère-Philippine-Apolline-Victoire";

    final int children;
    final boolean twoGuardians;

    EdgeCases(int children, boolean twoGuardians) {
        this.children = children;
        this.twoGuardians = twoGuardians;
    }

    /** Changes a household drawn like the others into this case. */
    abstract void shape(Household household, LocalDate today);

    Household draw(Households households, LocalDate today) {
        Household household = households.together(children, twoGuardians);
        shape(household, today);
        String name = People.text(household.students().getFirst().values(), "lastName");
        return new Household(household.id(), household.site(), name, household.guardians(), household.students());
    }

    static int childrenInAll() {
        return List.of(values()).stream().mapToInt(edge -> edge.children).sum();
    }

    private static void rename(Household household, String lastName) {
        for (Guardian guardian : household.guardians()) {
            guardian.values().put("lastName", lastName);
        }
        for (Student student : household.students()) {
            student.values().put("lastName", lastName);
        }
    }
}
