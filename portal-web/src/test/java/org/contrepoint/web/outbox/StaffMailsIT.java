package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.StaffReminded;
import org.junit.jupiter.api.Test;

/** What officers are told, and what they send for a family. */
class StaffMailsIT extends MailCast {

    @Test
    void an_officer_gets_one_digest_a_day_however_often_the_sender_looks() throws Exception {
        school.prefer(sylvie, "fr", NoticeFrequency.DAILY);
        RequestId first = school.request(claire);
        school.request(claire);
        school.happens(1, new StaffReminded(first, 3, Instant.now()));
        school.settle();
        assertThat(school.rows(sylvie)).hasSize(1);
        assertThat(school.sendAll()).as("not before seven").isZero();

        school.clock.advanceTo(school.row(sylvie).nextAttempt());
        assertThat(school.sendAll()).isEqualTo(1);
        assertThat(school.sendAll()).isZero();
        assertThat(parts(only(SYLVIE_AT)))
                .contains("2 demandes nouvelles ou corrigées")
                .contains("une qui attend depuis trois jours");

        school.happens(2, new ItemsRevised(first, List.of(), new Actor(claire, Role.FAMILY), 2, Instant.now()));
        school.settle();
        assertThat(school.sendAll()).as("the day's digest has left").isZero();
        school.clock.advance(Duration.ofDays(1));
        assertThat(school.sendAll()).isEqualTo(1);
        school.clock.advance(Duration.ofDays(1));
        assertThat(school.sendAll()).as("no digest without news").isZero();
        assertThat(MailSchool.received(SYLVIE_AT)).hasSize(2);
    }

    @Test
    void officers_are_told_at_once_or_never_as_they_chose() throws Exception {
        school.prefer(sylvie, "fr", NoticeFrequency.AT_ONCE);
        RequestId request = school.request(claire);
        school.happens(1, new StaffReminded(request, 7, Instant.now()));
        school.settle();

        school.sendAll();

        assertThat(MailSchool.received(SYLVIE_AT))
                .extracting(OutboxIT::subject)
                .containsExactly("Une nouvelle demande dans le sas", "Une demande attend depuis plusieurs jours");
        assertThat(parts(MailSchool.received(SYLVIE_AT).getFirst()))
                .contains("https://portail.example.org/sas/" + request.value());
        assertThat(school.rows(paul)).isEmpty();
    }

    @Test
    void what_staff_sent_for_a_family_is_answered_to_the_family() throws Exception {
        RequestId request = school.request(paul, Role.STAFF, LEMAIRE);
        school.happens(1, new ReviewClosed(request, RequestState.ACCEPTED, Instant.now()));
        school.rows(claire, 1);

        school.sendAll();

        only(CLAIRE_AT);
        assertThat(MailSchool.received(PAUL_AT)).isEmpty();
    }
}
