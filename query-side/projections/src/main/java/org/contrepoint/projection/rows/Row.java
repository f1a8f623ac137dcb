package org.contrepoint.projection.rows;

/**
 * One row of a read model while the events of a batch are applied to it. Each field is a column of the same name in
 * snake case; maps and lists of values are {@code jsonb}.
 */
public abstract class Row {

    /** The primary key. */
    public String id = "";

    protected Row() {}
}
