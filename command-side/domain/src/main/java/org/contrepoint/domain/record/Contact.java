package org.contrepoint.domain.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.contrepoint.student.StudentField;

/** Somebody to call has a name and a telephone number, or is not given at all. */
record Contact(StudentField name, StudentField phone, StudentField link) implements FieldsTogether {

    @Override
    public Set<String> codes() {
        return Set.of(name.code(), phone.code(), link.code());
    }

    @Override
    public Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (codes().stream().anyMatch(code -> !Values.text(values, code).isEmpty())) {
            for (StudentField needed : java.util.List.of(name, phone)) {
                if (Values.text(values, needed.code()).isEmpty()) {
                    errors.put(needed.code(), "required");
                }
            }
        }
        return errors;
    }
}
