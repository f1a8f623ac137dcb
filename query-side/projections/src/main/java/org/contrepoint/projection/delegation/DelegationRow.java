package org.contrepoint.projection.delegation;

import java.time.Instant;
import java.time.LocalDate;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.jspecify.annotations.Nullable;

/** A delegation. */
final class DelegationRow extends Row {

    static final Table<DelegationRow> TABLE = Table.of("delegations", DelegationRow.class, DelegationRow::new);

    String siteId = "";
    String giver = "";
    String colleague = "";
    LocalDate firstDay = LocalDate.EPOCH;
    LocalDate lastDay = LocalDate.EPOCH;
    String reason = "";
    Instant givenAt = Instant.EPOCH;

    @Nullable
    Instant endedAt;
}
