package org.contrepoint.domain.record;

import java.util.Map;
import java.util.Set;

/** A rule about fields that only make sense together; it is asked when one of them is touched. */
public interface FieldsTogether {

    /** The fields that it is about. */
    Set<String> codes();

    /** The values as they are stored. */
    default Map<String, String> spelled(Map<String, String> values) {
        return values;
    }

    /** What is wrong, field code to error code. */
    Map<String, String> errors(Map<String, String> values);
}
