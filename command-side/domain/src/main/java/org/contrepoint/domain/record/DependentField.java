package org.contrepoint.domain.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that only means something while another one has a certain value, or any; it is emptied otherwise.
 *
 * @param code the field
 * @param on the field it hangs on
 * @param value the value of that field which gives it a meaning; none when any value does
 * @param required whether it is then mandatory
 */
public record DependentField(
        String code, String on, @Nullable String value, boolean required) {

    /** Whether the field means something beside these values. */
    boolean meaningful(Map<String, String> values) {
        String text = Values.text(values, on);
        return value == null ? !text.isEmpty() : text.equals(value);
    }
}
