package org.contrepoint.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the one list of schools. */
public record SchoolDirectoryId(String value) {

    /** The list that every site shares. */
    public static final SchoolDirectoryId NATIONAL = new SchoolDirectoryId("schools-national");

    @JsonCreator
    public static SchoolDirectoryId parse(String text) {
        return new SchoolDirectoryId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
