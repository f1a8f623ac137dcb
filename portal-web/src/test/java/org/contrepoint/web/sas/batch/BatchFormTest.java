package org.contrepoint.web.sas.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.Shown;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class BatchFormTest {

    private static final UUID ONE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    private final MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();

    @Test
    void each_request_comes_with_the_revision_that_was_seen() {
        sent.add("request", ONE + ".3");
        sent.add("request", TWO + ".1");

        BatchForm form = BatchForm.read(sent);

        assertThat(form.chosen())
                .containsExactly(new BatchEntry(RequestId.of(ONE), 3), new BatchEntry(RequestId.of(TWO), 1));
        assertThat(form.all()).isFalse();
    }

    @Test
    void a_request_ticked_twice_is_one_request() {
        sent.add("request", ONE + ".3");
        sent.add("request", ONE + ".3");

        assertThat(BatchForm.read(sent).chosen()).hasSize(1);
    }

    @Test
    void what_names_no_request_is_left_out() {
        sent.add("request", "");
        sent.add("request", ".3");
        sent.add("request", ONE.toString());
        sent.add("request", ONE + ".many");
        sent.add("request", "piano.1");

        assertThat(BatchForm.read(sent).chosen()).isEmpty();
    }

    @Test
    void the_whole_list_is_the_one_that_was_filtered_and_searched() {
        sent.add("all", "true");
        sent.add("file", SasFilter.ALL.showing(Shown.SUBMITTED).code());
        sent.add("search", " Lemaire ");

        BatchForm form = BatchForm.read(sent);

        assertThat(form.all()).isTrue();
        assertThat(form.list()).isEqualTo(SasFilter.ALL.showing(Shown.SUBMITTED).searching("Lemaire"));
    }
}
