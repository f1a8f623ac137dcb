package org.contrepoint.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.contrepoint.account.AccountEvent;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationEvent;
import org.contrepoint.family.FamilyEvent;
import org.contrepoint.family.GuardianEvent;
import org.contrepoint.message.EventName;
import org.contrepoint.policy.PolicyEvent;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.batch.BatchEvent;
import org.contrepoint.school.SchoolEvent;
import org.contrepoint.site.SiteEvent;
import org.contrepoint.student.StudentEvent;
import org.contrepoint.task.TaskEvent;
import org.contrepoint.teaching.CourseEvent;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimelineTextTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    private final ResourceBundleMessageSource messages = messages();
    private final TimelineText timeline = timeline(messages);

    static Stream<String> every_event() {
        return Stream.of(
                        AccountEvent.class,
                        BatchEvent.class,
                        CourseEvent.class,
                        DelegationEvent.class,
                        FamilyEvent.class,
                        GuardianEvent.class,
                        PolicyEvent.class,
                        ReviewEvent.class,
                        SchoolEvent.class,
                        SiteEvent.class,
                        StudentEvent.class,
                        TaskEvent.class)
                .flatMap(events -> Arrays.stream(events.getPermittedSubclasses()))
                .map(event -> event.getAnnotation(EventName.class).value().substring("contrepoint.".length()));
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void every_event_has_a_sentence_of_its_own_in_both_languages(String event) {
        assertThat(messages.getMessage("event." + event, new Object[] {"Claire"}, Locale.FRENCH))
                .isNotEqualTo(messages.getMessage("event." + event, new Object[] {"Claire"}, Locale.ENGLISH))
                .isNotBlank();
    }

    @Test
    void every_state_reason_and_role_has_a_word_in_both_languages() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (ItemState state : ItemState.values()) {
                assertThat(messages.getMessage("item-state." + state, null, locale))
                        .isNotBlank();
            }
            for (RequestState state : RequestState.values()) {
                assertThat(messages.getMessage("request-state." + state, null, locale))
                        .isNotBlank();
            }
            for (RefusalReason reason : RefusalReason.values()) {
                assertThat(messages.getMessage("reason." + reason, null, locale))
                        .isNotBlank();
            }
            for (Role role : Role.values()) {
                assertThat(messages.getMessage("role." + role, null, locale)).isNotBlank();
                assertThat(messages.getMessage("actor." + role, null, locale)).isNotBlank();
            }
        }
    }

    @Test
    void a_proposal_tells_who_when_and_only_the_values_that_change() {
        TimelineEntry told = told(line(
                "guardian.identity-proposed",
                "Camille Lemaire",
                Role.FAMILY,
                new TimelineLine.Change(
                        "address",
                        Map.of("addressLine1", "2 rue Haute", "postalCode", "87000", "city", "Limoges"),
                        Map.of("addressLine1", "5 place Denis", "postalCode", "87000", "city", "Limoges"),
                        null,
                        null,
                        null)));

        assertThat(told.sentence()).isEqualTo("Camille Lemaire a demandé des modifications");
        assertThat(told.when()).isEqualTo("hier à 10:30");
        assertThat(told.role()).isEqualTo("famille");
        assertThat(told.changes())
                .containsExactly(new TimelineEntry.Change(
                        "Adresse postale",
                        List.of(new TimelineEntry.Value("Adresse", "2 rue Haute", "5 place Denis")),
                        null,
                        "",
                        "",
                        ""));
    }

    @Test
    void a_value_that_was_empty_is_said_to_be_empty() {
        TimelineEntry told = told(line(
                "student.identity-proposed",
                "Camille Lemaire",
                Role.FAMILY,
                new TimelineLine.Change(
                        "mobilePhone", Map.of(), Map.of("mobilePhone", "+33612345678"), null, null, null)));

        assertThat(told.changes().getFirst().values())
                .containsExactly(new TimelineEntry.Value("", "Non renseigné", "06\u00a012\u00a034\u00a056\u00a078"));
    }

    @Test
    void a_refusal_tells_its_outcome_its_reason_and_the_officer_s_text() {
        TimelineEntry told = told(line(
                "review.decided",
                "Nadia Perrin",
                Role.STAFF,
                new TimelineLine.Change(
                        "birthDate",
                        Map.of(),
                        Map.of(),
                        ItemState.REFUSED,
                        RefusalReason.PROOF_MISSING,
                        "Envoyez l’acte de naissance.")));

        assertThat(told.sentence()).isEqualTo("Nadia Perrin a rendu sa décision");
        assertThat(told.changes())
                .containsExactly(new TimelineEntry.Change(
                        "Date de naissance",
                        List.of(),
                        ItemState.REFUSED,
                        "Refusée",
                        "Justificatif manquant",
                        "Envoyez l’acte de naissance."));
    }

    @Test
    void details_are_told_in_words() {
        TimelineLine line = new TimelineLine(
                Instant.parse("2026-11-20T09:30:00Z"),
                "review.correction-requested",
                "",
                Role.STAFF,
                null,
                List.of(),
                Map.of("dueDate", "2026-12-04", "unheardOf", "x"));

        TimelineEntry told = told(line);

        assertThat(told.sentence()).isEqualTo("Le secrétariat a demandé une correction à la famille");
        assertThat(told.when()).isEqualTo("le 20 novembre 2026 à 10:30");
        assertThat(told.notes()).containsExactly("À corriger jusqu’au 4 décembre 2026 inclus");
    }

    @Test
    void a_first_acceptance_says_that_a_second_is_needed() {
        TimelineEntry told = told(line(
                "review.decided",
                "Nadia Perrin",
                Role.STAFF,
                new TimelineLine.Change("exitPermission", Map.of(), Map.of(), ItemState.PENDING, null, null)));

        assertThat(told.changes().getFirst().outcomeText())
                .isEqualTo("Première acceptation : une seconde est attendue");
    }

    @Test
    void a_change_at_once_tells_why_and_both_values() {
        var change = new TimelineLine.Change(
                "imageRights", Map.of("imageRights", "DIFFUSION"), Map.of("imageRights", "NONE"), null, null, null);
        TimelineEntry told = told(new TimelineLine(
                NOW,
                "student.changed-at-once",
                "Camille Lemaire",
                Role.FAMILY,
                null,
                List.of(change),
                Map.of("why", "CANNOT_WAIT")));

        assertThat(told.sentence()).isEqualTo("Camille Lemaire a modifié le dossier, avec effet immédiat");
        assertThat(told.notes()).containsExactly("Effet immédiat : retirer un accord n’attend pas");
        assertThat(told.changes().getFirst().values()).hasSize(1);
    }

    @Test
    void a_reminder_tells_the_days_that_are_left() {
        TimelineEntry told = told(new TimelineLine(
                NOW,
                "review.family-reminded",
                "",
                Role.SYSTEM,
                null,
                List.of(),
                Map.of("daysLeft", "2", "dueDate", "2026-11-25")));

        assertThat(told.notes())
                .containsExactly("Il reste 2 jours pour corriger", "À corriger jusqu’au 25 novembre 2026 inclus");
    }

    @Test
    void who_acts_for_somebody_else_says_so() {
        TimelineEntry told = told(new TimelineLine(
                NOW,
                "review.decided",
                "Nadia Perrin",
                Role.STAFF,
                null,
                List.of(),
                Map.of("onBehalfOf", "Odile Roy", "actingFor", "Lemaire", "batch", "batch-1")));

        assertThat(told.notes())
                .containsExactly("Pour le foyer Lemaire", "Par délégation de Odile Roy", "Décision prise par lot");
    }

    @Test
    void an_event_from_a_later_release_still_reads() {
        assertThat(told(line("student.moved-house", "Camille Lemaire", Role.FAMILY))
                        .sentence())
                .isEqualTo("Camille Lemaire a fait une action");
    }

    private TimelineEntry told(TimelineLine line) {
        return timeline.entries(SubjectKind.STUDENT, List.of(line), Locale.FRENCH)
                .getFirst();
    }

    private static TimelineLine line(String event, String who, Role role, TimelineLine.Change... changes) {
        return new TimelineLine(
                Instant.parse("2026-11-22T09:30:00Z"), event, who, role, null, List.of(changes), Map.of());
    }

    private static TimelineText timeline(ResourceBundleMessageSource messages) {
        var time = new SchoolTime(Clock.fixed(NOW, ZoneOffset.UTC), messages);
        return new TimelineText(messages, new FieldText(messages), new TimelineNotes(messages, time), time);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/common", "messages/timeline", "messages/fields");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
