package org.contrepoint.web.places;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contrepoint.student.Schools;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.web.page.FormField.Option;
import org.contrepoint.web.record.FieldText;
import org.springframework.stereotype.Component;

/**
 * The choices of a school field. « Non scolarisé-e » and « non répertorié » are always among them (guide, G10); a short
 * list is offered whole, of a long one what was found.
 */
@Component
public class SchoolOptions {

    private static final int SHORT = 60;

    private final SchoolNames names;
    private final FieldText texts;

    SchoolOptions(SchoolNames names, FieldText texts) {
        this.names = names;
        this.texts = texts;
    }

    /**
     * The choices.
     *
     * @param held the codes that the record names or that were typed, which stay choices
     * @param found what a search found
     */
    public List<Option> of(Collection<String> held, List<SchoolView> found, Locale locale) {
        Set<String> codes = new LinkedHashSet<>();
        found.stream().map(SchoolView::code).forEach(codes::add);
        codes.addAll(List.of(Schools.NOT_IN_SCHOOL, Schools.UNLISTED));
        held.stream()
                .filter(code -> names.find(code).isPresent() || codes.contains(code))
                .forEach(codes::add);
        if (names.all().size() <= SHORT) {
            names.all().stream()
                    .filter(school -> !school.closed())
                    .sorted(Comparator.comparing(SchoolView::code))
                    .map(SchoolView::code)
                    .forEach(codes::add);
        }
        return codes.stream()
                .map(code -> new Option(code, texts.school(code, locale)))
                .toList();
    }
}
