package org.contrepoint.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class KeptFormTest {

    @Test
    void a_form_is_kept_for_its_page_without_its_secrets() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("imageMedia", "PRINT");
        sent.add("imageMedia", "WEBSITE");
        sent.add("_csrf", "token");
        sent.add("currentPassword", "secret");
        KeptForm kept = KeptForm.of("/eleves/7/identite", sent).orElseThrow();
        assertThat(kept.page()).isEqualTo("/eleves/7/identite");
        assertThat(kept.fields()).containsOnlyKeys("imageMedia");
        assertThat(KeptForm.of("/sas/7/decisions", sent).orElseThrow().page()).isEqualTo("/sas/7");
    }

    @Test
    void only_forms_of_ours_are_kept_and_small_ones() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("text", "x".repeat(50_000));
        assertThat(KeptForm.of("/famille", sent)).isEmpty();
        assertThat(KeptForm.of("/acces", new LinkedMultiValueMap<>())).isEmpty();
        assertThat(KeptForm.of("//evil.example/famille", new LinkedMultiValueMap<>()))
                .isEmpty();
    }

    @Test
    void what_the_log_in_page_carried_is_read_back() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("lastName", "Lemaire");
        KeptForm kept = KeptForm.of("/famille", sent).orElseThrow();
        MultiValueMap<String, String> login = new LinkedMultiValueMap<>();
        kept.hiddenFields().forEach(field -> login.add(field.getKey(), field.getValue()));
        assertThat(KeptForm.read(login)).contains(kept);
    }

    @Test
    void a_forged_page_address_is_not_followed() {
        MultiValueMap<String, String> login = new LinkedMultiValueMap<>();
        login.add("keptPage", "https://evil.example/");
        assertThat(KeptForm.read(login)).isEmpty();
    }
}
