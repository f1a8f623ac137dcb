package org.contrepoint.policy;

/** Names the one book of policies of a school. */
public record PolicyBookId(String value) {

    /** The school's. */
    public static final PolicyBookId SCHOOL = new PolicyBookId("policies-school");

    @com.fasterxml.jackson.annotation.JsonCreator
    public static PolicyBookId parse(String text) {
        return new PolicyBookId(text);
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toString() {
        return value;
    }
}
