package org.contrepoint.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.contrepoint.site.SiteId;

/**
 * Identifies a login. Derived from the site and the login name, so that the event store itself keeps a login unique
 * within its site.
 */
public record AccountId(UUID value) {

    private static final String PREFIX = "account-";

    public static AccountId of(UUID value) {
        return new AccountId(value);
    }

    /** The id of a login name at a site, whatever the letter case. */
    public static AccountId of(SiteId site, String login) {
        String name = site + "/" + login.strip().toLowerCase(Locale.ROOT);
        return new AccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads what {@link #toString()} wrote, or a bare UUID as addresses carry it. */
    @JsonCreator
    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
