package org.contrepoint.web.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.family.Commune;
import org.contrepoint.family.Communes;
import org.contrepoint.family.GuardianField;
import org.contrepoint.record.FieldType;
import org.contrepoint.record.RecordField;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.places.SchoolOptions;
import org.contrepoint.web.record.IdentityForms.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes the fields of a record that name a place: the town of a postal code, the school of a student. */
@Component
public class PlaceFields {

    private static final String POSTAL_CODE = GuardianField.POSTAL_CODE.code();
    private static final String NOT_OF_THE_CODE = "not-in-postal-code";

    private final SchoolOptions schools;

    PlaceFields(SchoolOptions schools) {
        this.schools = schools;
    }

    /**
     * Completes a field of an identity form; others stay as they are.
     *
     * @param current what the record says
     */
    void complete(
            FormField drawn,
            RecordField field,
            String valid,
            Attempt attempt,
            Map<String, String> current,
            Locale locale) {
        if (field.type() == FieldType.SCHOOL) {
            String typed = attempt.typed().getOrDefault(field.code(), "");
            school(drawn, List.of(valid, typed), attempt.searched(), attempt.found(), locale);
        } else if (field == GuardianField.CITY) {
            String code = attempt.typed().getOrDefault(POSTAL_CODE, current.getOrDefault(POSTAL_CODE, ""));
            town(drawn, POSTAL_CODE, code, attempt.errors().get(field.code()));
        }
    }

    /** Gives a school field its choices. */
    public void school(FormField drawn, List<String> held, String searched, List<SchoolView> found, Locale locale) {
        drawn.options(schools.of(held.stream().filter(code -> !code.isEmpty()).toList(), found, locale))
                .searched(searched, found.size());
    }

    /**
     * Suggests the towns of a postal code; whoever typed one of another code chooses among them.
     *
     * @param input the name of the postal code's input
     * @param error the code of what is wrong with the town
     */
    public void town(FormField drawn, String input, String code, @Nullable String error) {
        List<String> towns =
                Communes.of(code.strip()).stream().map(Commune::name).toList();
        drawn.suggest(towns).companion(input);
        if (NOT_OF_THE_CODE.equals(error) && !towns.isEmpty()) {
            drawn.chooseSuggestion();
        }
    }
}
