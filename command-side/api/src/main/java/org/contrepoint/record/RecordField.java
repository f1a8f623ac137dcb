package org.contrepoint.record;

import java.util.List;

/**
 * One field of a record that a family may correct. Forms, rules, projections and the review all read the same
 * catalogue, so a field is described once.
 *
 * <p>A record's values are a map from {@link #code()} to canonical text; an absent field and an empty one are the same.
 */
public interface RecordField {

    /** The name in forms, messages and events: {@code lastName}. */
    String code();

    /** The fields that are decided together share a group; a field alone is its own group. */
    String group();

    FieldType type();

    /** Longest canonical text, in characters. */
    int maxLength();

    /** Whether a record without it is refused, whatever the person's age. */
    boolean mandatory();

    /** The codes a choice may take; empty for other types. */
    default List<String> options() {
        return List.of();
    }
}
