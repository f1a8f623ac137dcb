package org.contrepoint.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Notice.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the log-in page shows.
 *
 * @param sites the sites to choose from; shown when there is more than one
 * @param site the site chosen before
 * @param username the identifier typed before
 * @param notice a sentence on top
 * @param kept the hidden fields of a form that waits for its writer
 */
public record LoginPage(
        List<SiteView> sites,
        String site,
        String username,
        @Nullable Sentence notice,
        List<Map.Entry<String, String>> kept) {

    /** A sentence on top of the page; its code names it in the message bundles. */
    public record Sentence(Kind kind, String code, List<Object> arguments) {

        static Sentence of(Kind kind, String code, Object... arguments) {
            return new Sentence(kind, code, List.of(arguments));
        }
    }

    public List<FormField> fields() {
        List<FormField> fields = new ArrayList<>(LoginForm.identity(sites, site, username));
        fields.add(FormField.of(FormField.Kind.PASSWORD, "password")
                .label("access.password")
                .required(true)
                .autocomplete("current-password"));
        return fields;
    }
}
