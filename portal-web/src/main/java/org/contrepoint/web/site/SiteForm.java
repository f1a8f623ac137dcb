package org.contrepoint.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.record.Typed;
import org.springframework.util.MultiValueMap;

/**
 * An establishment as typed.
 *
 * @param id the one to open, made with the form so that sending it twice opens one
 */
record SiteForm(SiteId id, String name, String city) {

    private static final int MOST_LETTERS = 1_000;

    static SiteForm empty() {
        return new SiteForm(SiteId.of(UUID.randomUUID()), "", "");
    }

    static SiteForm read(MultiValueMap<String, String> sent, SiteId otherwise) {
        SiteId id = LoginForm.site(sent);
        return new SiteForm(
                id == null ? otherwise : id,
                Typed.line(sent.getFirst("siteName"), MOST_LETTERS),
                Typed.line(sent.getFirst("siteCity"), MOST_LETTERS));
    }

    Map<String, String> errors() {
        Map<String, String> errors = new HashMap<>();
        if (name.isEmpty()) {
            errors.put("siteName", "required");
        } else if (name.length() > OpenSite.LONGEST_NAME) {
            errors.put("siteName", "too-long");
        }
        if (city.length() > OpenSite.LONGEST_NAME) {
            errors.put("siteCity", "too-long");
        }
        return errors;
    }

    List<FormField> fields(Map<String, String> errors) {
        List<FormField> fields = List.of(
                field("siteName", "site.sites.name", name).required(true), field("siteCity", "site.sites.city", city));
        FormField.refuse(fields, errors);
        return fields;
    }

    private static FormField field(String name, String label, String value) {
        return FormField.of(FormField.Kind.TEXT, name)
                .label(label)
                .maxLength(OpenSite.LONGEST_NAME)
                .autocomplete("off")
                .value(value);
    }
}
