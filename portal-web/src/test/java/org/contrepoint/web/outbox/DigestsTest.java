package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T05:59:59Z, 2026-11-24T06:00:00Z",
        "2026-11-24T06:00:00Z, 2026-11-25T06:00:00Z",
        "2026-07-14T04:59:00Z, 2026-07-14T05:00:00Z",
        "2026-10-24T06:00:00Z, 2026-10-25T06:00:00Z",
        "2027-03-27T07:00:00Z, 2027-03-28T05:00:00Z"
    })
    void a_digest_leaves_at_seven_at_the_school_summer_and_winter(Instant now, Instant due) {
        assertThat(Digests.next(now).toInstant()).isEqualTo(due);
    }
}
