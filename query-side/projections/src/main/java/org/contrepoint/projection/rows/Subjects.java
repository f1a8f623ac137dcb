package org.contrepoint.projection.rows;

import java.util.UUID;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;

/** Reads what {@link Subject#toString()} wrote. */
public final class Subjects {

    private Subjects() {}

    public static Subject parse(String text) {
        int dash = text.indexOf('-');
        return new Subject(
                SubjectKind.valueOf(text.substring(0, dash).toUpperCase(java.util.Locale.ROOT)),
                UUID.fromString(text.substring(dash + 1)));
    }
}
