package org.contrepoint.student;

import java.util.List;
import java.util.Set;
import org.contrepoint.record.FieldType;
import org.contrepoint.record.RecordField;

/** The identity of a student, as the student's page shows it (guide, G10), in the order of the page. */
public enum StudentField implements RecordField {
    LAST_NAME("lastName", "lastName", FieldType.TEXT, 80, true),
    FIRST_NAME("firstName", "firstName", FieldType.TEXT, 80, true),
    BIRTH_DATE("birthDate", "birthDate", FieldType.DATE, 10, true),
    GENDER("gender", "gender", FieldType.CHOICE, 1, false, List.of("F", "M", "X")),
    MOBILE_PHONE("mobilePhone", "mobilePhone", FieldType.PHONE, 20, false),
    EMAIL("email", "email", FieldType.EMAIL, 254, false),
    /** May the school take pictures, and show them: nothing, taking them for teaching only, showing them too. */
    IMAGE_RIGHTS("imageRights", "imageRights", FieldType.CHOICE, 10, true, List.of("NONE", "CAPTURE", "DIFFUSION")),
    /** Where pictures may be shown; asked for when showing them is allowed. */
    IMAGE_MEDIA("imageMedia", "imageRights", FieldType.CHOICES, 40, false, List.of("PRINT", "WEBSITE", "SOCIAL")),
    /** How the student leaves after a lesson; mandatory for minors. */
    EXIT_PERMISSION(
            "exitPermission",
            "exitPermission",
            FieldType.CHOICE,
            20,
            false,
            List.of("ALONE", "ACCOMPANIED", "NAMED_PERSONS")),
    /** Who may fetch the student; mandatory when only named persons may. */
    EXIT_PERSONS("exitPersons", "exitPermission", FieldType.TEXT, 300, false),
    SCHOOL_LEVEL(
            "schoolLevel",
            "schoolLevel",
            FieldType.CHOICE,
            20,
            true,
            List.of(
                    "NOT_IN_SCHOOL",
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
                    "TERMINALE",
                    "CAP",
                    "HIGHER_EDUCATION",
                    "OTHER")),
    /** A code of the school list, or « non scolarisé », or « non répertorié ». */
    SCHOOL("school", "school", FieldType.SCHOOL, 40, true),
    /** The school's name in clear, asked for when the school is not in the list. */
    SCHOOL_NAME("schoolName", "school", FieldType.TEXT, 120, false),
    /** Whom to call when nobody of the household answers. */
    EMERGENCY_NAME_1("emergencyName1", Group.EMERGENCY, FieldType.TEXT, 80, false),
    EMERGENCY_PHONE_1("emergencyPhone1", Group.EMERGENCY, FieldType.PHONE, 20, false),
    /** Who that is to the student, in words: grandmother, neighbour. */
    EMERGENCY_LINK_1("emergencyLink1", Group.EMERGENCY, FieldType.TEXT, 60, false),
    EMERGENCY_NAME_2("emergencyName2", Group.EMERGENCY, FieldType.TEXT, 80, false),
    EMERGENCY_PHONE_2("emergencyPhone2", Group.EMERGENCY, FieldType.PHONE, 20, false),
    EMERGENCY_LINK_2("emergencyLink2", Group.EMERGENCY, FieldType.TEXT, 60, false);

    /** Both contacts are decided together: they are called in this order. */
    private static final class Group {
        static final String EMERGENCY = "emergencyContact";
    }

    /** Mandatory as long as the student is a minor, beyond what is always mandatory. */
    public static final Set<StudentField> MANDATORY_FOR_MINORS = Set.of(EXIT_PERMISSION);

    private final String code;
    private final String group;
    private final FieldType type;
    private final int maxLength;
    private final boolean mandatory;
    private final List<String> options;

    StudentField(String code, String group, FieldType type, int maxLength, boolean mandatory) {
        this(code, group, type, maxLength, mandatory, List.of());
    }

    StudentField(String code, String group, FieldType type, int maxLength, boolean mandatory, List<String> options) {
        this.code = code;
        this.group = group;
        this.type = type;
        this.maxLength = maxLength;
        this.mandatory = mandatory;
        this.options = options;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }

    @Override
    public boolean mandatory() {
        return mandatory;
    }

    @Override
    public List<String> options() {
        return options;
    }
}
