package org.contrepoint.web.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.contrepoint.record.RecordField;
import org.contrepoint.web.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CsrfToken;

/** What every template knows about the request it answers: the reader, their language, and where they are. */
public final class Page {
    private final Words words;
    private final Assets assets;
    private final Locale locale;
    private final @Nullable CurrentUser user;
    private final @Nullable CsrfToken token;
    private final URI uri;
    private final List<Notice> notices;
    private final boolean demo;
    private final String siteName;

    Page(
            Words words,
            Assets assets,
            Locale locale,
            @Nullable CurrentUser user,
            @Nullable CsrfToken token,
            URI uri,
            List<Notice> notices,
            boolean demo,
            String siteName) {
        this.words = words;
        this.assets = assets;
        this.locale = locale;
        this.user = user;
        this.token = token;
        this.uri = uri;
        this.notices = notices;
        this.demo = demo;
        this.siteName = siteName;
    }

    /** The sentence behind a key, in the reader's language. */
    public String t(String key, Object... arguments) {
        return words.messages().get(locale, key, arguments);
    }

    /** Whether a sentence exists. */
    public boolean has(String key) {
        return words.messages().has(key);
    }

    public Locale locale() {
        return locale;
    }

    public String lang() {
        return locale.getLanguage();
    }

    /** Where whoever is logged in belongs; empty when it is not known. */
    public String siteName() {
        return siteName;
    }

    /** Who is logged in, if anyone is. */
    public @Nullable CurrentUser user() {
        return user;
    }

    public boolean demo() {
        return demo;
    }

    public List<Notice> notices() {
        return notices;
    }

    public String path() {
        return uri.getPath();
    }

    /** The address of this page in another language. */
    public String inLanguage(Locale language) {
        String query = uri.getRawQuery();
        return uri.getRawPath() + "?" + (query == null ? "" : query + "&") + "langue=" + language.getLanguage();
    }

    /** The menu of whoever is logged in. */
    public List<MenuItem> menu() {
        return user == null ? List.of() : MenuItem.of(user.role(), path());
    }

    /** The address of a shipped file, which changes with its content. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** Whether this page may carry a form. */
    public boolean formsAllowed() {
        return token != null;
    }

    /** The name of the form field that carries the token against forged posts. */
    public String csrfName() {
        return csrf().getParameterName();
    }

    public String csrfToken() {
        return csrf().getToken();
    }

    private CsrfToken csrf() {
        return Objects.requireNonNull(token, "an anonymous page with a form is rendered by Html.openForm");
    }

    /** « hier à 10:30 », at the school's clock. */
    public String moment(Instant at) {
        return words.time().moment(at, locale);
    }

    /** « 9 mars 2012 ». */
    public String day(LocalDate day) {
        return words.time().day(day, locale);
    }

    /** A record's canonical text as people read it; « non renseigné » when there is none. */
    public String value(RecordField field, @Nullable String canonical) {
        return canonical == null || canonical.isEmpty()
                ? t("common.empty")
                : words.fields().text(field, canonical, locale);
    }

    /** What a field is called. */
    public String label(RecordField field) {
        return words.fields().label(field, locale);
    }

    /** What the fields that are decided together are called. */
    public String group(String group) {
        return words.fields().groupLabel(group, locale);
    }
}
