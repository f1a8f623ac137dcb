package org.contrepoint.policy;

/** What happens to what somebody sends for a group of fields (domain.md, rule 7). */
public enum FieldPolicy {
    /** Caché: the page does not show it. */
    HIDDEN,
    /** En lecture seule. */
    READ_ONLY,
    /** Direct, « à lire »: it applies at once and leaves staff a task. */
    AT_ONCE,
    /** Sas: it waits for one officer. */
    HELD,
    /** Sas à deux: it waits for two different officers. */
    HELD_FOR_TWO;

    /** Whether something can be sent at all. */
    public boolean open() {
        return this != HIDDEN && this != READ_ONLY;
    }

    /** How many different officers have to accept what is sent. */
    public int approvals() {
        return this == HELD_FOR_TWO ? 2 : 1;
    }
}
