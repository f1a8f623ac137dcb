package org.contrepoint.web.site;

import java.util.List;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;

/**
 * One of a site's texts, to be read and written.
 *
 * @param choices which text it is, to choose another one
 * @param seen the version that the form is filled against
 * @param site the id of the site, for the forms
 * @param preview what was typed as families would read it; null until asked for
 * @param refusal why the form came back, otherwise empty
 * @param takenUp an earlier version is in the form
 * @param standard families read the standard text
 */
public record TextPage(
        String address,
        List<FormField> choices,
        String site,
        String siteName,
        String kind,
        String language,
        int seen,
        FormField text,
        @Nullable String preview,
        String refusal,
        boolean takenUp,
        boolean standard,
        List<Version> versions) {

    /**
     * A version of the text.
     *
     * @param html as families read it; empty where the standard text held
     * @param holds it is the one that holds now
     */
    public record Version(int number, String html, String by, String at, String when, boolean holds) {}
}
