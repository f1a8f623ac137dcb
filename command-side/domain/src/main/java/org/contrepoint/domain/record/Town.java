package org.contrepoint.domain.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.contrepoint.family.Communes;
import org.contrepoint.family.GuardianField;

/** A postal code is one of the Post's, and the city is one of its communes in its official spelling (docs/adr/0019). */
record Town() implements FieldsTogether {
    private static final String POSTAL_CODE = GuardianField.POSTAL_CODE.code();
    private static final String CITY = GuardianField.CITY.code();

    @Override
    public Set<String> codes() {
        return Set.of(POSTAL_CODE, CITY);
    }

    @Override
    public Map<String, String> spelled(Map<String, String> values) {
        Map<String, String> spelled = new LinkedHashMap<>(values);
        Communes.spelling(Values.text(values, POSTAL_CODE), Values.text(values, CITY))
                .ifPresent(official -> spelled.put(CITY, official));
        return spelled;
    }

    @Override
    public Map<String, String> errors(Map<String, String> values) {
        String code = Values.text(values, POSTAL_CODE);
        String city = Values.text(values, CITY);
        if (code.isEmpty() || city.isEmpty()) {
            return Map.of();
        }
        if (!Communes.knows(code, city)) {
            return Map.of(POSTAL_CODE, "unknown-postal-code");
        }
        return Communes.spelling(code, city).isPresent() ? Map.of() : Map.of(CITY, "not-in-postal-code");
    }
}
