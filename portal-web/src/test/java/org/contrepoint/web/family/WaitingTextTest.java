package org.contrepoint.web.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.WaitingTime;
import org.contrepoint.web.page.AllMessages;
import org.contrepoint.web.time.SchoolTime;
import org.junit.jupiter.api.Test;

class WaitingTextTest {

    private static final Clock TODAY = Clock.fixed(Lea.SENT.plus(Duration.ofDays(3)), SchoolTime.ZONE);

    private final WaitingText waiting = new WaitingText(AllMessages.get(), new SchoolTime(TODAY, AllMessages.source()));
    private final ItemView email = Lea.line("email", ItemState.PENDING, Map.of("email", "lea.l@example.org"));

    @Test
    void a_family_is_told_who_is_ahead_and_what_is_fair_to_expect() {
        assertThat(waiting.sentences(
                        Lea.request(RequestState.SUBMITTED, email),
                        new WaitingTime(12, 40, Duration.ofHours(40), Duration.ofDays(6)),
                        Locale.FRENCH))
                .containsExactly(
                        "12 demandes attendent avant la vôtre.",
                        "La moitié des demandes reçoivent une réponse en 2 jours au plus, neuf sur dix en 6 jours au plus.",
                        "Le secrétariat a cette demande depuis 1 jour.");
    }

    @Test
    void fewer_than_ten_answers_promise_nothing() {
        assertThat(waiting.sentences(
                        Lea.request(RequestState.SUBMITTED, email),
                        new WaitingTime(0, 9, Duration.ofHours(1), Duration.ofHours(2)),
                        Locale.FRENCH))
                .containsExactly(
                        "Aucune demande n’attend avant la vôtre.", "Le secrétariat a cette demande depuis 1 jour.");
    }

    @Test
    void the_time_the_request_waited_for_the_family_is_not_the_secretariats() {
        assertThat(waiting.sentences(Lea.request(RequestState.CORRECTION_REQUESTED, email), null, Locale.FRENCH))
                .containsExactly(
                        "Temps passé au secrétariat : 1 jour, sans compter le temps où la demande vous attendait.");
    }

    @Test
    void a_due_date_says_how_many_days_are_left() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(due(today.plusDays(4))).isEqualTo("À corriger jusqu’au 27 novembre 2026 inclus : il reste 4 jours.");
        assertThat(due(today.plusDays(1))).endsWith("il reste un jour.");
        assertThat(due(today)).endsWith("c’est le dernier jour.");
        assertThat(waiting.due(Lea.request(RequestState.SUBMITTED, email), Locale.FRENCH))
                .isEmpty();
    }

    private String due(LocalDate day) {
        return waiting.due(
                Lea.request(RequestState.CORRECTION_REQUESTED, Duration.ofHours(30), day, email), Locale.FRENCH);
    }
}
