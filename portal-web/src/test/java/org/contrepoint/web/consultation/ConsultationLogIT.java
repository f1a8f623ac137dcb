package org.contrepoint.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.consultation.ConsultationLog.Line;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

class ConsultationLogIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:05:00Z");
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final OpenSchool school = OpenSchool.get();
    private final CurrentUser sylvie = officer("sylvie");
    private final CurrentUser paul = officer("paul");
    private final Subject lea = new Subject(SubjectKind.STUDENT, UUID.randomUUID());
    private final Subject claire = new Subject(SubjectKind.GUARDIAN, UUID.randomUUID());

    @Test
    void the_same_person_who_reads_the_same_within_ten_minutes_is_noted_once() {
        note(MONDAY, sylvie, Reading.RECORD, lea);
        note(MONDAY.plus(Duration.ofMinutes(9)), sylvie, Reading.RECORD, lea);

        assertThat(reads(lea)).extracting(Line::at).containsExactly(MONDAY);
    }

    @Test
    void after_ten_minutes_they_are_noted_again() {
        note(MONDAY, sylvie, Reading.RECORD, lea);
        note(MONDAY.plus(Duration.ofMinutes(11)), sylvie, Reading.RECORD, lea);

        assertThat(reads(lea)).hasSize(2);
    }

    @Test
    void two_tabs_opened_at_once_are_one_line() {
        Flux.range(0, 8)
                .flatMap(tab -> log(MONDAY).note(sylvie, Set.of(lea), Reading.RECORD, null))
                .blockLast(Duration.ofSeconds(20));

        assertThat(reads(lea)).hasSize(1);
    }

    @Test
    void other_persons_other_records_and_other_readings_are_lines_of_their_own() {
        note(MONDAY, sylvie, Reading.RECORD, lea, claire);
        note(MONDAY, paul, Reading.RECORD, lea);
        note(MONDAY, sylvie, Reading.REQUEST, lea);

        assertThat(reads(lea))
                .extracting(Line::reader, Line::what)
                .containsExactlyInAnyOrder(
                        tuple(sylvie.accountId(), Reading.RECORD),
                        tuple(paul.accountId(), Reading.RECORD),
                        tuple(sylvie.accountId(), Reading.REQUEST));
        assertThat(reads(claire)).extracting(Line::subject).containsExactly(claire);
    }

    @Test
    void reads_of_more_than_a_year_ago_are_forgotten() {
        Instant old = Instant.parse("2001-06-01T10:00:00Z");
        note(old, sylvie, Reading.RECORD, lea);
        note(MONDAY, sylvie, Reading.RECORD, lea);
        assertThat(reads(lea)).hasSize(2);

        school.bean(SecurityLog.class)
                .forgetBefore(old.plus(Duration.ofDays(365)))
                .block(Duration.ofSeconds(10));

        assertThat(reads(lea)).extracting(Line::at).containsExactly(MONDAY);
    }

    private void note(Instant at, CurrentUser reader, Reading what, Subject... subjects) {
        log(at).note(reader, Set.of(subjects), what, "192.0.2.0/24").block(Duration.ofSeconds(10));
    }

    private List<Line> reads(Subject subject) {
        return log(MONDAY).reads(List.of(subject), LONG_AGO, 0, 50).block(Duration.ofSeconds(10));
    }

    private ConsultationLog log(Instant now) {
        return new ConsultationLog(school.bean(DatabaseClient.class), InstantSource.fixed(now));
    }

    private static CurrentUser officer(String name) {
        return new CurrentUser(
                AccountId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                Role.STAFF,
                OpenSchool.SITE,
                Set.of(OpenSchool.SITE),
                name,
                null,
                null);
    }
}
