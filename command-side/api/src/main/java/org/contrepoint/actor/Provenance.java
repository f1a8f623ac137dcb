package org.contrepoint.actor;

/**
 * The metadata keys that every command carries and every event inherits. Values are ids and codes, never personal
 * data.
 */
public final class Provenance {

    /** Account id of whoever acts. */
    public static final String ACTOR = "actor";

    /** {@link Role} of whoever acts. */
    public static final String ROLE = "role";

    /** Id of the family acted for, when staff act for one. */
    public static final String ACTING_FOR = "actingFor";

    /** Site at which it happened. */
    public static final String SITE = "site";

    /** How it came in: {@code web}, {@code saga}, {@code import}, {@code demo}. */
    public static final String CHANNEL = "channel";

    /** Id of the first message of the chain. */
    public static final String CORRELATION = "correlationId";

    /** Id of the message that caused this one. */
    public static final String CAUSATION = "causationId";

    private Provenance() {}
}
