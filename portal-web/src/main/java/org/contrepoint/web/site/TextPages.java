package org.contrepoint.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.contrepoint.site.EditText;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.TextKind;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.ListTextVersions;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.view.site.TextVersion;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.FormField.Option;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Draws « Textes ». */
@Component
class TextPages {

    /** Below the heading of the part of the page that shows it. */
    private static final int TOP_HEADING = 3;

    private final Queries queries;
    private final SiteTexts texts;
    private final SchoolTime time;

    TextPages(Queries queries, SiteTexts texts, SchoolTime time) {
        this.queries = queries;
        this.texts = texts;
        this.time = time;
    }

    /** The versions of a text, the latest first. */
    Mono<List<TextVersion>> versions(TextForm form) {
        return queries.list(new ListTextVersions(form.site(), form.kind(), form.language()), TextVersion.class);
    }

    /** The page with what the form holds, or what holds now. */
    Mono<Rendering> page(TextForm form, CurrentUser user, String refusal, HttpStatusCode status, Locale locale) {
        return Mono.zip(queries.list(new ListSites(), SiteView.class), versions(form))
                .map(found -> Html.page(
                        "site/texts", model(form, user, found.getT1(), found.getT2(), refusal, locale), status));
    }

    private TextPage model(
            TextForm form,
            CurrentUser user,
            List<SiteView> sites,
            List<TextVersion> versions,
            String refusal,
            Locale locale) {
        int latest = versions.isEmpty() ? 0 : versions.getFirst().version();
        boolean standard = versions.isEmpty() || versions.getFirst().markdown().isEmpty();
        String now = standard
                ? texts.standard(form.kind(), Locale.forLanguageTag(form.language()))
                : versions.getFirst().markdown();
        String takenUp = versions.stream()
                .filter(version -> version.version() == form.version())
                .map(TextVersion::markdown)
                .findFirst()
                .orElse("");
        boolean takes = form.markdown() == null && !takenUp.isEmpty();
        String shown = form.markdown() != null ? form.typed() : takes ? takenUp : now;
        List<SiteView> own = sites.stream()
                .filter(site -> user.sites().contains(site.siteId()))
                .toList();
        FormField text = FormField.of(FormField.Kind.TEXTAREA, "markdown")
                .label("site.texts.markdown")
                .hint("site.texts.markdown.hint")
                .maxLength(EditText.LONGEST)
                .initial(now)
                .value(shown);
        FormField.refuse(
                List.of(text), form.typed().length() > EditText.LONGEST ? Map.of("markdown", "too-long") : Map.of());
        return new TextPage(
                form.address(),
                choices(form, own),
                form.site().value().toString(),
                name(own, form.site()),
                form.kind().name(),
                form.language(),
                form.markdown() == null || !refusal.isEmpty() ? latest : form.seen(),
                text,
                form.preview() ? Markdown.html(form.typed(), TOP_HEADING) : null,
                refusal,
                takes,
                standard,
                versions.stream()
                        .map(version -> version(version, latest, locale))
                        .toList());
    }

    private TextPage.Version version(TextVersion version, int latest, Locale locale) {
        return new TextPage.Version(
                version.version(),
                version.markdown().isEmpty() ? "" : Markdown.html(version.markdown(), TOP_HEADING),
                version.by(),
                version.at().toString(),
                time.moment(version.at(), locale),
                version.version() == latest);
    }

    private static List<FormField> choices(TextForm form, List<SiteView> sites) {
        List<FormField> choices = new ArrayList<>();
        if (sites.size() > 1) {
            choices.add(choice("site", form.site().value().toString())
                    .options(sites.stream()
                            .sorted(Comparator.comparing(SiteView::name))
                            .map(site -> new Option(site.siteId().value().toString(), site.name()))
                            .toList()));
        }
        choices.add(choice("kind", form.kind().name())
                .options(Stream.of(TextKind.values()).map(Enum::name).toArray(String[]::new)));
        choices.add(
                choice("language", form.language()).options(TextForm.languages().toArray(String[]::new)));
        return choices;
    }

    private static FormField choice(String name, String value) {
        return FormField.of(FormField.Kind.SELECT, name)
                .label("site.texts." + name)
                .value(value);
    }

    private static String name(List<SiteView> sites, SiteId id) {
        return sites.stream()
                .filter(site -> site.siteId().equals(id))
                .map(SiteView::name)
                .findFirst()
                .orElse("");
    }
}
