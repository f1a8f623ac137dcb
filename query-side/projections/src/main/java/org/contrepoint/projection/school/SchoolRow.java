package org.contrepoint.projection.school;

import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.school.SchoolEntry;
import org.contrepoint.view.school.SchoolView;
import org.jspecify.annotations.Nullable;

/** A school, and beside it what an import says of it that is not in force yet. */
final class SchoolRow extends Row {

    static final Table<SchoolRow> TABLE = Table.of("schools", SchoolRow.class, SchoolRow::new);

    /** Whether an import that is in force ever named it. */
    boolean listed;

    boolean closed;

    String name = "";
    String kind = "";
    String postalCode = "";
    String city = "";
    String search = "";

    @Nullable
    String nextImport;

    boolean nextClosed;
    String nextName = "";
    String nextKind = "";
    String nextPostalCode = "";
    String nextCity = "";
    String nextSearch = "";

    void load(String importId, SchoolEntry entry) {
        nextImport = importId;
        nextClosed = false;
        nextName = entry.name();
        nextKind = entry.kind();
        nextPostalCode = entry.postalCode();
        nextCity = entry.city();
        nextSearch = searched(entry.name(), entry.city(), entry.postalCode(), entry.code());
    }

    /** A school that closes keeps its name, for the records that name it. */
    void close(String importId, @Nullable SchoolView shipped) {
        nextImport = importId;
        nextClosed = true;
        nextName = listed || shipped == null ? name : shipped.name();
        nextKind = kind;
        nextPostalCode = postalCode;
        nextCity = listed || shipped == null ? city : shipped.city();
        nextSearch = "";
    }

    static String searched(String name, String city, String postalCode, String code) {
        return " " + SearchText.of(name + " " + city + " " + postalCode + " " + code);
    }
}
