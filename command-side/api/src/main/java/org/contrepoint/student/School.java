package org.contrepoint.student;

/**
 * An establishment a student may attend.
 *
 * @param code its number in the national directory (UAI)
 * @param name its name
 * @param city where it is
 */
public record School(String code, String name, String city) {}
