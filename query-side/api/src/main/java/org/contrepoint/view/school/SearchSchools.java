package org.contrepoint.view.school;

/**
 * Schools that are open whose name, town, postal code or number holds every word typed, those near the family first; no
 * word finds those of the postal code. Answer: at the most {@link #MOST} {@link SchoolView}s.
 *
 * @param near a postal code; empty where none is known
 */
public record SearchSchools(String text, String near) {

    public static final int MOST = 20;
}
