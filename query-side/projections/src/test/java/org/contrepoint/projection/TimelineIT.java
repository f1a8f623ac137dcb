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
    void a_request_tells_its_second_opinions_revisions_and_drafted_values() {
        laterOn();
        var story = side.list(new FindRequestTimeline(request("seven")), TimelineLine.class);
        assertThat(story)
                .extracting(TimelineLine::event)
                .containsExactly(
                        "student.identity-proposed",
                        "review.opened",
                        "review.decided",
                        "review.correction-requested",
                        "review.family-reminded",
                        "student.proposal-revised",
                        "review.items-revised",
                        "student.proposal-amended",
                        "review.decided",
                        "student.identity-changed",
                        "review.items-settled",
                        "review.parked",
                        "review.retry-requested",
                        "review.items-settled");
        assertThat(story).extracting(TimelineLine::at).isSorted();
        assertThat(story.get(2).changes())
                .containsExactly(
                        new TimelineLine.Change("exitPermission", Map.of(), Map.of(), ItemState.PENDING, null, null));
        assertThat(story.get(3).changes())
                .containsExactly(new TimelineLine.Change(
                        "mobilePhone",
                        Map.of(),
                        Map.of(),
                        ItemState.TO_CORRECT,
                        RefusalReason.UNREADABLE,
                        "Numéro de Hugo illisible"));
        assertThat(story.get(4).details()).isEqualTo(Map.of("daysLeft", "7", "dueDate", "2026-09-20"));
        assertThat(story.get(5).actorName()).isEqualTo("Anne Lemaire");
        assertThat(story.get(6).changes())
                .containsExactly(
                        new TimelineLine.Change("mobilePhone", Map.of(), Map.of(), ItemState.REPLACED, null, null));
        assertThat(story.get(7).changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).containsEntry("mobilePhone", "+33611111111");
            assertThat(change.after()).containsEntry("mobilePhone", LaterHistory.DRAFTED);
        });
        assertThat(story.get(8).actorName()).isEqualTo("Marc Blin");
        assertThat(story.get(8).details()).isEqualTo(Map.of("onBehalfOf", "Odile Roy"));
        assertThat(story.get(12).actorName()).isEqualTo("Marc Blin");
    }

    @Test
    void a_request_that_was_opened_again_says_why_and_by_whom() {
        laterOn();
        var story = side.list(new FindRequestTimeline(request("six")), TimelineLine.class);
        assertThat(story)
                .filteredOn(line -> line.event().equals("review.reopened"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorName()).isEqualTo("Marc Blin");
                    assertThat(line.details()).isEqualTo(Map.of("text", "Hugo a fourni la pièce"));
                    assertThat(line.changes())
                            .extracting(TimelineLine.Change::group)
                            .containsExactly("firstName");
                });
        assertThat(story)
                .filteredOn(line -> line.details().containsKey("batch"))
                .extracting(TimelineLine::event)
                .containsExactly("review.decided");
    }

    @Test
    void what_applied_at_once_tells_both_values() {
        laterOn();
        assertThat(side.list(new FindTimeline(HUGO_RECORD), TimelineLine.class))
                .filteredOn(line -> line.event().equals("student.changed-at-once"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorName()).isEqualTo("Anne Lemaire");
                    assertThat(line.changes())
                            .extracting(TimelineLine.Change::group)
                            .containsExactly("imageRights", "school");
                    assertThat(line.changes().getFirst().after()).containsEntry("imageRights", "NONE");
                });
    }

    @Test
    void staff_who_send_something_for_a_family_are_told_as_such() {
        side.happenedFor(LEMAIRE, OFFICER, history.hugo("ten", asks("ten", "mobilePhone", "", "+33611")));
        side.caughtUp();
        assertThat(side.list(new FindRequestTimeline(request("ten")), TimelineLine.class)
                        .getFirst()
                        .details())
                .isEqualTo(Map.of("actingFor", "Lemaire"));
    }

    private void laterOn() {
        side.happened(null, new LaterHistory(history).rich());
        side.caughtUp();
    }

    @Test
    void an_erased_record_keeps_what_happened_but_not_the_values() {
        laterOn();
        side.happened(OFFICER, history.erased());
        side.caughtUp();
        var story = side.list(new FindTimeline(HUGO_RECORD), TimelineLine.class);
        assertThat(story.getFirst().event()).isEqualTo("family.erased");
        assertThat(story.getFirst().details()).isEqualTo(Map.of("reason", "Demande", "reference", "V-12"));
        assertThat(story).hasSizeGreaterThan(20).allSatisfy(line -> {
            assertThat(line.changes()).isEmpty();
            assertThat(line.details()).doesNotContainKey("text");
        });
    }
}
