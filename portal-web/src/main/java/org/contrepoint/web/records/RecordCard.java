package org.contrepoint.web.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's record as staff read it: valid values, and what waits beside them.
 *
 * @param anchor the subject's name, for links to it
 * @param edit where staff correct it; empty when they may not
 * @param actFor where staff send what its family asked for
 */
public record RecordCard(
        String anchor,
        String name,
        String href,
        String edit,
        String actFor,
        boolean erased,
        List<Line> lines,
        List<Waiting> waiting) {

    /** One field; {@code proposed} is null unless another value waits in the sas. */
    public record Line(
            String label, String current, @Nullable String proposed) {}

    /** A request that waits for a decision about this record. */
    public record Waiting(String href, String group, String by, String at, String when, boolean clash) {}
}
