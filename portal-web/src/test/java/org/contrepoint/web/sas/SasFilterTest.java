package org.contrepoint.web.sas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.delegation.DelegationView;
import org.contrepoint.view.request.QueueFilter;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class SasFilterTest {

    private static final SiteId OWN = SiteId.of(new UUID(0, 1));
    private static final SiteId COLLEAGUES = SiteId.of(new UUID(0, 2));
    private static final SiteId FOREIGN = SiteId.of(new UUID(0, 3));
    private static final AccountId OFFICER = AccountId.of(new UUID(0, 4));
    private static final Instant NOW = Instant.parse("2026-06-09T10:00:00Z");
    private static final Instant LAST_VISIT = Instant.parse("2026-06-08T10:00:00Z");

    private static final Remit REMIT = new Remit(
            Set.of(OWN),
            List.of(new DelegationView(
                    DelegationId.of(new UUID(0, 5)),
                    COLLEAGUES,
                    AccountId.of(new UUID(0, 6)),
                    "Camille Roy",
                    OFFICER,
                    "Dominique Petit",
                    LocalDate.of(2026, 6, 1),
                    LocalDate.of(2026, 6, 30),
                    "Congés",
                    null)));

    private static final SasFilter NARROW =
            new SasFilter(Shown.SUBMITTED, SubjectKind.STUDENT, OWN, 7, true, true, true, "Léa & co");

    @Test
    void an_address_that_says_nothing_known_narrows_nothing() {
        MultiValueMap<String, String> broken = new LinkedMultiValueMap<>();
        broken.add("state", "BURNT");
        broken.add("kind", "PIANO");
        broken.add("site", "'; drop table");
        broken.add("age", "-3");
        broken.add("mine", "perhaps");
        broken.add("search", "\u0000");

        assertThat(SasFilter.read(broken)).isEqualTo(SasFilter.ALL);
        assertThat(SasFilter.ALL.address()).isEqualTo("/sas");
    }

    @Test
    void the_address_of_a_list_reads_back_as_the_same_list() {
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUriString(NARROW.address()).build().getQueryParams();
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        query.forEach((name, values) -> values.forEach(value ->
                decoded.add(name, java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));

        assertThat(SasFilter.read(decoded)).isEqualTo(NARROW);
    }

    @Test
    void the_code_of_a_list_keeps_all_but_the_name_that_was_searched_for() {
        assertThat(NARROW.code()).doesNotContain("a & co");
        assertThat(SasFilter.decode(NARROW.code())).isEqualTo(NARROW.withoutSearch());
        assertThat(SasFilter.decode(SasFilter.ALL.code())).isEqualTo(SasFilter.ALL);
    }

    @Test
    void a_forged_code_is_the_whole_sas() {
        assertThat(SasFilter.decode(null)).isEqualTo(SasFilter.ALL);
        assertThat(SasFilter.decode("~~~~~~~~")).isEqualTo(SasFilter.ALL);
        assertThat(SasFilter.decode("x~y~z~w~v")).isEqualTo(SasFilter.ALL);
    }

    @Test
    void an_officer_asks_for_own_sites_and_delegated_ones_only() {
        assertThat(within(SasFilter.ALL).sites()).containsExactlyInAnyOrder(OWN, COLLEAGUES);
        assertThat(within(of(COLLEAGUES)).sites()).containsExactly(COLLEAGUES);
        assertThat(within(of(FOREIGN)).sites()).containsExactlyInAnyOrder(OWN, COLLEAGUES);
        assertThat(REMIT.delegation(OWN)).isEmpty();
        assertThat(REMIT.delegation(COLLEAGUES)).isPresent();
        assertThat(REMIT.covers(FOREIGN)).isFalse();
    }

    @Test
    void each_part_of_a_filter_is_asked_for() {
        QueueFilter query = within(NARROW);

        assertThat(query.states()).isEqualTo(Shown.SUBMITTED.states());
        assertThat(query.kinds()).containsExactly(SubjectKind.STUDENT);
        assertThat(query.submittedBefore()).isEqualTo(Instant.parse("2026-06-02T10:00:00Z"));
        assertThat(query.claimedBy()).isEqualTo(OFFICER);
        assertThat(query.movedSince()).isEqualTo(LAST_VISIT);
        assertThat(query.corrected()).isTrue();
        assertThat(query.search()).isEqualTo("Léa & co");
    }

    private static SasFilter of(SiteId site) {
        return new SasFilter(Shown.OPEN, null, site, 0, false, false, false, "");
    }

    private static QueueFilter within(SasFilter filter) {
        return filter.within(REMIT, OFFICER, LAST_VISIT, NOW);
    }
}
