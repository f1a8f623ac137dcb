package org.contrepoint.projection.directory;

import org.contrepoint.message.Personal;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.projection.rows.Table;
import org.jspecify.annotations.Nullable;

/** What to call whatever has an id: a site, a family, a person, a login. Other views take names from here only. */
final class DirectoryRow extends Row {

    static final Table<DirectoryRow> TABLE = Table.of("directory", DirectoryRow.class, DirectoryRow::new);

    String kind = "";
    String name = "";
    String search = "";

    @Nullable
    String firstName;

    @Nullable
    String lastName;

    /** Whose erasure erases this name too; the row itself unless it is a login. */
    @Nullable
    String person;

    long position = -1;
    boolean erased;

    void call(String newName) {
        if (!erased) {
            name = newName;
            search = SearchText.of(newName);
        }
    }

    void callPerson(@Nullable String first, @Nullable String last) {
        if (!erased) {
            firstName = first;
            lastName = last;
            name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
            search = SearchText.ofPerson(first, last);
        }
    }

    void erase() {
        erased = true;
        firstName = null;
        lastName = null;
        name = Personal.ERASED;
        search = "";
    }
}
