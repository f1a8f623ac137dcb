package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;

import java.util.Map;
import org.contrepoint.actor.Role;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.view.timeline.FindRequestTimeline;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of a record and of a request. */
class TimelineIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        side.happened(OFFICER, history.school());
        side.happened(null, history.rich());
        side.caughtUp();
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_request_tells_its_story_from_first_to_last() {
        var story = side.list(new FindRequestTimeline(request("one")), TimelineLine.class);
        assertThat(story)
                .extracting(TimelineLine::event)
                .containsExactly(
                        "student.identity-proposed",
                        "review.opened",
                        "review.claimed",
                        "review.decided",
                        "student.identity-changed",
                        "student.proposal-released",
                        "review.items-settled",
                        "review.closed");
        var phone = Map.of("mobilePhone", "+33612345678");
        assertThat(story.getFirst().actorName()).isEqualTo("Anne Lemaire");
        assertThat(story.getFirst().actorRole()).isEqualTo(Role.FAMILY);
        assertThat(story.getFirst().changes())
                .contains(new TimelineLine.Change("mobilePhone", Map.of("mobilePhone", ""), phone, null, null, null));
        assertThat(story.get(3).actorName()).isEqualTo("Odile Roy");
        assertThat(story.get(3).changes())
                .containsExactly(
                        new TimelineLine.Change("mobilePhone", Map.of(), Map.of(), ItemState.ACCEPTED, null, null),
                        new TimelineLine.Change(
                                "schoolLevel",
                                Map.of(),
                                Map.of(),
                                ItemState.REFUSED,
                                RefusalReason.INCONSISTENT,
                                "Encore en CM1"));
        assertThat(story.get(4).actorName()).isEmpty();
        assertThat(story.get(4).actorRole()).isEqualTo(Role.SYSTEM);
        assertThat(story.getLast().details()).isEqualTo(Map.of("outcome", "PARTLY_ACCEPTED"));
    }

    @Test
    void a_record_tells_all_its_requests_latest_first() {
        var story = side.list(new FindTimeline(LEA_RECORD), TimelineLine.class);
        assertThat(story).extracting(TimelineLine::event).startsWith("review.parked", "review.staff-reminded");
        assertThat(story.getLast().event()).isEqualTo("student.registered");
        assertThat(story.getLast().actorName()).isEqualTo("Odile Roy");
        assertThat(story)
                .extracting(TimelineLine::requestId)
                .contains(request("one"), request("two"), request("three"));
        assertThat(story)
                .filteredOn(line -> line.event().equals("student.corrected"))
                .flatExtracting(TimelineLine::changes)
                .containsExactly(new TimelineLine.Change(
                        "schoolLevel", Map.of("schoolLevel", "CM1"), Map.of("schoolLevel", "CE2"), null, null, null));
    }

    @Test
    void an_erased_record_keeps_what_happened_but_not_the_values() {
        side.happened(OFFICER, history.erased());
        side.caughtUp();
        var story = side.list(new FindTimeline(HUGO_RECORD), TimelineLine.class);
        assertThat(story.getFirst().event()).isEqualTo("family.erased");
        assertThat(story.getFirst().details()).isEqualTo(Map.of("reason", "Demande", "reference", "V-12"));
        assertThat(story)
                .hasSize(7)
                .allSatisfy(line -> assertThat(line.changes()).isEmpty());
    }
}
