package org.contrepoint.web.site;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.contrepoint.actor.Actor;
import org.contrepoint.site.EditText;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.TextKind;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A text as it is written on the page.
 *
 * @param seen the version that its author has before them
 * @param markdown what was typed; null when nothing was yet
 * @param version an earlier one to take up again; 0 most of the time
 */
record TextForm(
        SiteId site,
        TextKind kind,
        String language,
        int seen,
        @Nullable String markdown,
        int version,
        boolean preview) {

    /** Beyond what the rule allows, so that the rule says so and nothing typed is cut. */
    private static final int MOST_LETTERS = 40_000;

    /** What an address or a form asks for; anything that is none of them is the first one there is. */
    static TextForm read(MultiValueMap<String, String> sent, List<SiteId> sites) {
        SiteId asked = LoginForm.site(sent);
        String typed = sent.getFirst("markdown");
        return new TextForm(
                asked != null && sites.contains(asked) ? asked : sites.getFirst(),
                Stream.of(TextKind.values())
                        .filter(kind -> kind.name().equals(LoginForm.text(sent, "kind")))
                        .findFirst()
                        .orElse(TextKind.WELCOME),
                languages().contains(LoginForm.text(sent, "language")) ? LoginForm.text(sent, "language") : "fr",
                number(LoginForm.text(sent, "seen")),
                typed == null ? null : Typed.text(typed, MOST_LETTERS),
                number(LoginForm.text(sent, "version")),
                LoginForm.text(sent, "action").equals("preview"));
    }

    /** Whether somebody asks for a site that is not theirs. */
    static boolean isForeign(MultiValueMap<String, String> sent, Set<SiteId> sites) {
        SiteId asked = LoginForm.site(sent);
        return asked != null && !sites.contains(asked);
    }

    EditText command(Actor by) {
        return new EditText(site, kind, language, typed(), seen, by);
    }

    String typed() {
        return Objects.requireNonNullElse(markdown, "");
    }

    /** The address of the page about this text. */
    String address() {
        return "/textes?site=" + site.value() + "&kind=" + kind + "&language=" + language;
    }

    static List<String> languages() {
        return Messages.LANGUAGES.stream().map(known -> known.getLanguage()).toList();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
