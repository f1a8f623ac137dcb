package org.contrepoint.view.school;

/**
 * Every school ever listed, closed ones too, {@link #PAGE} at a time in the order of their numbers. Answer: a list of
 * {@link SchoolView}, empty after the last.
 *
 * @param after the last number of the page before; empty for the first page
 */
public record ListSchools(String after) {

    public static final int PAGE = 5000;
}
