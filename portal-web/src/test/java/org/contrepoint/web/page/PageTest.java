package org.contrepoint.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
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
            String url = java.util.regex.Pattern.compile("/assets/" + file)
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

    private String html(String path) {
        return body(client.get().uri(path).exchange());
    }

    private static String body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
