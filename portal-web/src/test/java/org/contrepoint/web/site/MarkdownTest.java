package org.contrepoint.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void paragraphs_emphasis_lists_and_links_are_drawn() {
        assertThat(Markdown.html("Le **7 janvier**, *à midi*\n\n- un\n- deux", 2))
                .contains("<p>Le <strong>7 janvier</strong>, <em>à midi</em></p>")
                .contains("<ul>", "<li>un</li>");
    }

    @ParameterizedTest
    @CsvSource({
        "https://exemple.fr, https://exemple.fr",
        "http://exemple.fr, http://exemple.fr",
        "mailto:secretariat@exemple.fr, mailto:secretariat&#64;exemple.fr"
    })
    void a_link_leads_elsewhere_without_telling_who_opened_it(String address, String written) {
        assertThat(Markdown.html("[là](" + address + ")", 2))
                .contains("href=\"" + written + "\"")
                .containsPattern("rel=\"[^\"]*noopener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT src=//evil.example></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<style>body{display:none}</style>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<div onclick='alert(1)'>x</div>",
                "<svg/onload=alert(1)>",
                "**<b onmouseover=alert(1)>x</b>**",
                "<form action=/deconnexion><input></form>"
            })
    void html_that_was_typed_is_read_and_never_run(String typed) {
        assertThat(tags(Markdown.html(typed, 2))).allMatch(tag -> tag.matches("</?(p|strong|em|br ?/?)>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n[x]"
            })
    void a_link_that_would_run_something_is_no_link(String typed) {
        assertThat(Markdown.html(typed, 2).toLowerCase(Locale.ROOT))
                .doesNotContain("href=\"javascript", "href=\"data", "href=\"vbscript");
    }

    @Test
    void a_picture_leaves_its_description() {
        assertThat(Markdown.html("Voici ![le **grand** orgue](https://evil.example/x.png)", 2))
                .contains("le <strong>grand</strong> orgue")
                .doesNotContain("<img", "evil.example");
    }

    @Test
    void headings_stand_below_the_title_of_the_page_and_leave_out_no_level() {
        assertThat(Markdown.html("### Un\n\n# Deux\n\n### Trois\n\n###### Quatre", 2))
                .containsSubsequence("<h2>Un</h2>", "<h2>Deux</h2>", "<h3>Trois</h3>", "<h4>Quatre</h4>");
        assertThat(Markdown.html("# Un", 3)).contains("<h3>Un</h3>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "> ", "1. ", "*a _b ", "[", "![", "`", "<", "**", "&#"})
    @Timeout(20)
    void a_text_made_to_break_the_portal_is_drawn_like_any_other(String brick) {
        String html = Markdown.html(brick.repeat(8_000 / brick.length()), 2);
        assertThat(html.length()).isLessThan(2_000_000);
    }

    @Test
    void lists_that_nest_as_deep_as_the_text_is_long_end_somewhere() {
        StringBuilder deep = new StringBuilder();
        for (int depth = 0; depth < 120; depth++) {
            deep.append("  ".repeat(depth)).append("- x\n");
        }
        assertThat(Markdown.html(deep.toString(), 2).split("<ul>", -1)).hasSizeLessThan(25);
    }

    private static List<String> tags(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
