package org.contrepoint.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the fields by which people say who they are. */
public final class LoginForm {

    private LoginForm() {}

    public static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /** The site chosen; anything else than one counts as none. */
    public static @Nullable SiteId site(MultiValueMap<String, String> sent) {
        try {
            return SiteId.of(UUID.fromString(text(sent, "site")));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Text that no identifier holds never reaches the database, which would choke on some of it. */
    public static boolean isReadable(String login) {
        return login.length() <= 100 && !login.isBlank() && login.chars().noneMatch(Character::isISOControl);
    }

    /** The site, where there is a choice, and the identifier. */
    public static List<FormField> identity(List<SiteView> sites, String site, String username) {
        List<FormField> fields = new ArrayList<>();
        if (sites.size() > 1) {
            fields.add(FormField.of(FormField.Kind.SELECT, "site")
                    .label("access.site")
                    .options(sites.stream()
                            .map(open ->
                                    new FormField.Option(open.siteId().value().toString(), open.name()))
                            .toList())
                    .value(site));
        }
        fields.add(FormField.of(FormField.Kind.TEXT, "username")
                .label("access.username")
                .required(true)
                .autocomplete("username")
                .value(username));
        return fields;
    }
}
