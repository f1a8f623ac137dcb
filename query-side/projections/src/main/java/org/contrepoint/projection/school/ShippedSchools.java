package org.contrepoint.projection.school;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrepoint.student.Schools;
import org.contrepoint.view.school.SchoolView;
import org.jspecify.annotations.Nullable;

/** The short list that the portal is shipped with; whatever an import says of a school counts instead. */
final class ShippedSchools {

    private static final Map<String, SchoolView> ALL = Schools.all().stream()
            .map(school -> new SchoolView(school.code(), school.name(), "", "", school.city(), false))
            .collect(Collectors.toUnmodifiableMap(SchoolView::code, Function.identity()));

    private ShippedSchools() {}

    static @Nullable SchoolView byCode(String code) {
        return ALL.get(code);
    }

    static List<SchoolView> all() {
        return List.copyOf(ALL.values());
    }
}
