package org.contrepoint.web.places;

import java.util.List;
import java.util.Objects;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.view.school.SearchSchools;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.record.Typed;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Finds schools for whoever fills a form; a family finds those near its home first. */
@Component
public class SchoolSearch {

    /** Name of the button that searches, for those without JavaScript; its value is the field's name. */
    public static final String FIND = "find";

    /** What the name of the search box adds to the field's. */
    public static final String BOX = "Search";

    private static final int LONGEST = 80;

    private final Queries queries;

    SchoolSearch(Queries queries) {
        this.queries = queries;
    }

    /** Whether a form was sent to search and for nothing else. */
    public static boolean asked(MultiValueMap<String, String> form) {
        return form.containsKey(FIND);
    }

    /** What was typed into the search box that was sent. */
    public static String typed(MultiValueMap<String, String> form) {
        return Typed.line(form.getFirst(Objects.requireNonNullElse(form.getFirst(FIND), "") + BOX), LONGEST);
    }

    public Mono<List<SchoolView>> find(String text, CurrentUser user) {
        String asked = Typed.line(text, LONGEST);
        return near(user).flatMap(near -> queries.list(new SearchSchools(asked, near), SchoolView.class));
    }

    private Mono<String> near(CurrentUser user) {
        FamilyId family = user.familyId();
        if (user.role() != Role.FAMILY || family == null) {
            return Mono.just("");
        }
        return queries.one(new FindFamily(family), FamilyView.class)
                .map(found -> found.guardians().stream()
                        .map(guardian -> guardian.current().getOrDefault("postalCode", ""))
                        .filter(code -> !code.isEmpty())
                        .findFirst()
                        .orElse(""))
                .defaultIfEmpty("");
    }
}
