package org.contrepoint.web.sas.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.sas.SasFilter;
import org.contrepoint.web.sas.Shown;
import org.contrepoint.web.sas.queue.SavedFilters.SavedFilter;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

class SavedFiltersIT {

    private static final SasFilter CLOSED = SasFilter.ALL.showing(Shown.CLOSED);

    private final SavedFilters filters = new SavedFilters(OpenSchool.get().bean(DatabaseClient.class));

    @Test
    void a_filter_is_kept_without_the_name_that_was_searched_for() {
        CurrentUser officer = officer();

        assertThat(get(filters.save(officer, "Traitées", CLOSED.searching("Lemaire"))))
                .isTrue();

        assertThat(kept(officer)).extracting(SavedFilter::filter).containsExactly(CLOSED);
    }

    @Test
    void the_same_name_replaces_and_nobody_elses_filter_is_touched() {
        CurrentUser officer = officer();
        CurrentUser other = officer();
        get(filters.save(other, "Traitées", CLOSED));
        get(filters.save(officer, "Traitées", CLOSED));

        get(filters.save(officer, "Traitées", SasFilter.ALL));
        filters.delete(officer, kept(other).getFirst().id()).block(Duration.ofSeconds(10));

        assertThat(kept(officer)).extracting(SavedFilter::filter).containsExactly(SasFilter.ALL);
        assertThat(kept(other)).extracting(SavedFilter::filter).containsExactly(CLOSED);
    }

    @Test
    void twenty_filters_are_enough_and_the_twentieth_can_still_be_replaced() {
        CurrentUser officer = officer();
        for (int i = 0; i < SavedFilters.MOST; i++) {
            assertThat(get(filters.save(officer, "Filtre " + i, CLOSED))).isTrue();
        }

        assertThat(get(filters.save(officer, "Un de trop", CLOSED))).isFalse();
        assertThat(get(filters.save(officer, "Filtre 19", SasFilter.ALL))).isTrue();
        assertThat(kept(officer)).hasSize(SavedFilters.MOST);
    }

    private List<SavedFilter> kept(CurrentUser officer) {
        return get(filters.of(officer));
    }

    private static CurrentUser officer() {
        return new CurrentUser(
                AccountId.of(UUID.randomUUID()),
                Role.STAFF,
                OpenSchool.SITE,
                Set.of(OpenSchool.SITE),
                "Quelqu’un",
                null,
                null);
    }

    private static <T> T get(Mono<T> answer) {
        return answer.blockOptional(Duration.ofSeconds(10)).orElseThrow();
    }
}
