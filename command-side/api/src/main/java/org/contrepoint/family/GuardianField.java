package org.contrepoint.family;

import java.util.List;
import org.contrepoint.record.FieldType;
import org.contrepoint.record.RecordField;

/** The identity of a guardian, as the family page shows it (guide, G8), in the order of the page. */
public enum GuardianField implements RecordField {
    TITLE("title", Group.IDENTITY, FieldType.CHOICE, 5, false, List.of("MME", "M")),
    LAST_NAME("lastName", Group.IDENTITY, FieldType.TEXT, 80, true),
    FIRST_NAME("firstName", Group.IDENTITY, FieldType.TEXT, 80, true),
    BIRTH_DATE("birthDate", "birthDate", FieldType.DATE, 10, false),
    ADDRESS_LINE_1("addressLine1", Group.ADDRESS, FieldType.TEXT, 120, true),
    ADDRESS_LINE_2("addressLine2", Group.ADDRESS, FieldType.TEXT, 120, false),
    POSTAL_CODE("postalCode", Group.ADDRESS, FieldType.POSTAL_CODE, 5, true),
    CITY("city", Group.ADDRESS, FieldType.TEXT, 80, true),
    MOBILE_PHONE("mobilePhone", "mobilePhone", FieldType.PHONE, 20, false),
    HOME_PHONE("homePhone", "homePhone", FieldType.PHONE, 20, false),
    WORK_PHONE("workPhone", "workPhone", FieldType.PHONE, 20, false),
    EMAIL("email", "email", FieldType.EMAIL, 254, false),
    /** Decides the tariff band; without it, and its proof, the highest. */
    QUOTIENT_FAMILIAL("quotientFamilial", Group.QUOTIENT, FieldType.AMOUNT, 5, false),
    /** What proves it, handed in at the secretariat; mandatory with a quotient. */
    QUOTIENT_PROOF(
            "quotientProof", Group.QUOTIENT, FieldType.CHOICE, 20, false, List.of("CAF_CERTIFICATE", "TAX_NOTICE"));

    /** Fields that are only ever decided together (domain.md, rule 4). */
    private static final class Group {
        static final String IDENTITY = "guardianIdentity";
        static final String ADDRESS = "address";
        static final String QUOTIENT = "quotientFamilial";
    }

    private final String code;
    private final String group;
    private final FieldType type;
    private final int maxLength;
    private final boolean mandatory;
    private final List<String> options;

    GuardianField(String code, String group, FieldType type, int maxLength, boolean mandatory) {
        this(code, group, type, maxLength, mandatory, List.of());
    }

    GuardianField(String code, String group, FieldType type, int maxLength, boolean mandatory, List<String> options) {
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
