package org.contrepoint.record;

/** How a field's text is read, checked and asked for. */
public enum FieldType {
    /** One line of free text. */
    TEXT,
    /** ISO 8601 date, {@code 2012-03-09}; screens also take {@code 09/03/2012}. */
    DATE,
    /** A postal code of five digits. */
    POSTAL_CODE,
    /** A telephone number; stored in international form, {@code +33612345678}. */
    PHONE,
    /** An e-mail address. */
    EMAIL,
    /** One value of {@link RecordField#options()}. */
    CHOICE,
    /** Several values of {@link RecordField#options()}, comma separated in the order of the list. */
    CHOICES,
    /** One code of the list of schools. */
    SCHOOL,

    /** Whole euros, from 0 to 99,999. */
    AMOUNT
}
