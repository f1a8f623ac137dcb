package org.contrepoint.projection.record;

import java.time.Instant;
import org.contrepoint.message.Personal;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.jspecify.annotations.Nullable;

/** A household. */
final class FamilyRow extends Row {

    static final Table<FamilyRow> TABLE = Table.of("families", FamilyRow.class, FamilyRow::new);

    String siteId = "";

    String name = "";
    String search = "";

    @Nullable
    Instant registeredAt;

    boolean erased;

    void erase() {
        erased = true;
        name = Personal.ERASED;
        search = "";
    }
}
