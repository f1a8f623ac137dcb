package org.contrepoint.view.school;

/**
 * A school that students attend, or attended.
 *
 * @param code its number in the national directory (UAI)
 * @param kind what the directory calls it; empty where it does not say
 * @param postalCode empty where the list does not say
 * @param closed whether it can be chosen no more
 */
public record SchoolView(String code, String name, String kind, String postalCode, String city, boolean closed) {}
