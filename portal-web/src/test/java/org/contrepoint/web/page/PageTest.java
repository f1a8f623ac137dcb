package org.contrepoint.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

class PageTest {
    private final WebTestClient client = WebTestClient.bindToApplicationContext(
                    new AnnotationConfigApplicationContext(PageSite.class))
            .build();

    @Test
    void the_front_page_has_three_doors_and_no_session() {
        assertThat(html("/"))
                .contains("<html lang=\"fr\">", "Accès usager", "Accès enseignant", "Pré-inscription")
                .doesNotContain("_csrf");
    }

    @Test
    void a_family_has_five_menus_and_a_form_to_log_out() {
        assertThat(html("/?as=FAMILY"))
                .contains("Accueil", "Famille", "Élèves", "Facturation", "Accès", "Claire Lemaire")
                .contains("name=\"_csrf\" value=\"token\"");
    }

    @Test
    void a_page_has_no_inline_style_nor_script() {
        assertThat(html("/?as=STAFF")).doesNotContain("<style", " style=", "<script>", " onclick", "hx-on");
    }

    @Test
    void asking_for_english_is_remembered_and_leaves_the_address() {
        client.get()
                .uri("/?as=FAMILY&langue=en")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/?as=FAMILY")
                .expectCookie()
                .valueEquals("langue", "en");
        assertThat(body(client.get().uri("/").cookie("langue", "en").exchange()))
                .contains("Family access");
    }

    @Test
    void a_shipped_file_is_kept_for_good_under_the_hash_of_its_content() {
        String html = html("/");
        for (String file : new String[] {"contrepoint\\.[0-9a-f]{12}\\.css", "contrepoint\\.[0-9a-f]{12}\\.js"}) {
            String url = Pattern.compile("/assets/" + file)
                    .matcher(html)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
            client.get()
                    .uri(url)
                    .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                    .expectHeader()
                    .valueEquals(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        client.get().uri("/assets/contrepoint.css").exchange().expectStatus().isNotFound();
    }

    @Test
    void an_unknown_address_is_a_clear_page_that_keeps_the_reader_where_they_are() {
        String html = body(client.get()
                .uri("/nulle-part?as=FAMILY")
                .exchange()
                .expectStatus()
                .isNotFound());
        assertThat(html).contains("Cette page n’existe pas", "Élèves").doesNotContain("Exception");
    }

    @Test
    void what_is_sent_the_wrong_way_is_refused_in_words() {
        String html = body(
                client.post().uri("/accessibilite").exchange().expectStatus().isEqualTo(405));
        assertThat(html).contains("Cette adresse ne s’ouvre pas ainsi");
    }

    @Test
    void the_first_answer_and_the_whole_page_stay_light() {
        String html = html("/?as=FAMILY");
        int first = gzip(html.getBytes(StandardCharsets.UTF_8));
        int files = Pattern.compile("/assets/[^\"]+")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .distinct()
                .mapToInt(this::weight)
                .sum();
        assertThat(first).isLessThan(14 * 1024);
        assertThat(first + files).isLessThan(60 * 1024);
    }

    private int weight(String url) {
        return Objects.requireNonNull(client.get()
                        .uri(url)
                        .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .length;
    }

    private static int gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    private String html(String path) {
        return body(client.get().uri(path).exchange());
    }

    private static String body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
