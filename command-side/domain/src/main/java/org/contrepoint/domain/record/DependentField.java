package org.contrepoint.domain.record;

/**
 * A field that only means something while another one has a certain value; it is emptied otherwise.
 *
 * @param code the field
 * @param on the field it hangs on
 * @param value the value of that field which gives it a meaning
 * @param required whether it is then mandatory
 */
public record DependentField(String code, String on, String value, boolean required) {}
