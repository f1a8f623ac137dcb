package org.contrepoint.school;

/**
 * A school as the national directory lists it.
 *
 * @param code its number (UAI), in capitals
 * @param kind what the directory calls it: « Ecole », « Collège », « Lycée »
 * @param postalCode empty where the list does not say
 */
public record SchoolEntry(String code, String name, String kind, String postalCode, String city) {}
