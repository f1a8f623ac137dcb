package org.contrepoint.platform.parking;

import java.util.List;

/**
 * A processing group of sagas.
 *
 * @param name the group
 * @param property of its events, what they are about: events about the same thing are handled in order or not at all
 */
public record SagaGroup(String name, String property) {
    /** Every group of sagas there is. */
    public static final List<SagaGroup> ALL =
            List.of(new SagaGroup("approval-saga", "requestId"), new SagaGroup("batch-saga", "batchId"));
}
