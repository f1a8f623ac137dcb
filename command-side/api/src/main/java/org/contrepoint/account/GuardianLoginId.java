package org.contrepoint.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.contrepoint.family.GuardianId;

/** Identifies the one login that a guardian may have, whatever it is called. */
public record GuardianLoginId(UUID value) {

    private static final String PREFIX = "guardian-login-";

    public static GuardianLoginId of(GuardianId guardian) {
        return new GuardianLoginId(guardian.value());
    }

    /** Reads what {@link #toString()} wrote. */
    @JsonCreator
    public static GuardianLoginId parse(String text) {
        return new GuardianLoginId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
