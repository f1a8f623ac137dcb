package org.contrepoint.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an establishment (site, antenne). */
public record SiteId(UUID value) {

    private static final String PREFIX = "site-";

    public static SiteId of(UUID value) {
        return new SiteId(value);
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static SiteId parse(String text) {
        return new SiteId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
