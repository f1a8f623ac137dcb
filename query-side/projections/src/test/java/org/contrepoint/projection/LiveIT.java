package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;
import static org.contrepoint.projection.TeachingHistory.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.contrepoint.task.TaskKind;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.Term;
import org.contrepoint.view.live.TopicMoved;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.live.WatchTopics;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages hear of rows once they can read them. */
class LiveIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        side.happened(null, history.school());
        side.caughtUp();
        side.listening();
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void both_homes_the_record_the_request_and_the_queue_hear_of_a_request() {
        var topics = Set.of(
                Topics.family(LEMAIRE),
                Topics.family(BENALI),
                Topics.subject(LEA_RECORD),
                Topics.request(request("one")),
                Topics.queue(SITE));
        try (var watch = watch(topics)) {
            assertThat(watch.initial()).isEmpty();
            side.happened(null, history.lea("one", FAMILY, List.of(), asks("level", "schoolLevel", "CM1", "CM2")));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(watch.heard()).containsExactlyInAnyOrderElementsOf(topics));
        }
    }

    @Test
    void both_homes_and_the_course_hear_of_a_roll_and_of_an_evaluation() {
        var teaching = new TeachingHistory(history);
        side.happened(null, teaching.opened(VIOLIN, violin("")), teaching.enrolled(VIOLIN, LEA));
        side.caughtUp();
        var topics = Set.of(
                Topics.family(LEMAIRE), Topics.family(BENALI), Topics.subject(LEA_RECORD), Topics.course(VIOLIN));
        for (Object event : new Object[] {
            teaching.called(FIRST, 1, mark(LEA, Attendance.NOT_EXCUSED)),
            teaching.excused(LEA, FIRST, 2),
            teaching.evaluated(LEA, Term.FIRST, "16.5", "")
        }) {
            try (var watch = watch(topics)) {
                side.happened(null, event);
                Awaitility.await().untilAsserted(() -> assertThat(watch.heard()).containsAll(topics));
            }
        }
    }

    @Test
    void others_hear_nothing() {
        try (var watch = watch(Set.of(Topics.subject(ANNE_RECORD)));
                var both = watch(Set.of(Topics.queue(SITE)))) {
            side.happened(null, history.lea("one", FAMILY, List.of(), asks("level", "schoolLevel", "CM1", "CM2")));
            Awaitility.await().untilAsserted(() -> assertThat(both.heard()).isNotEmpty());
            side.caughtUp();
            assertThat(watch.heard()).isEmpty();
        }
    }

    @Test
    void a_watched_request_is_read_again_when_it_moves() {
        var seen = new CopyOnWriteArrayList<RequestView>();
        var answer = ResponseTypes.instanceOf(RequestView.class);
        try (var query = side.queries().subscriptionQuery(new FindRequest(request("one")), answer, answer)) {
            assertThat(query.initialResult().blockOptional(Duration.ofSeconds(5)))
                    .isEmpty();
            query.updates().subscribe(seen::add);
            side.happened(null, history.lea("one", FAMILY, List.of(), asks("level", "schoolLevel", "CM1", "CM2")));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(seen)
                            .extracting(RequestView::subjectName)
                            .contains("Léa Lemaire"));
            side.happened(null, history.opened("one", LEA_RECORD, FAMILY));
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(seen).extracting(RequestView::revision).contains(1));
        }
    }

    @Test
    void tasks_batches_policies_and_logins_have_topics_of_their_own() {
        var topics = Set.of(
                Topics.tasks(SITE),
                Topics.batch(LaterHistory.BATCH),
                Topics.policies(),
                Topics.account(ANNE_LOGIN),
                Topics.account(STAFF_LOGIN),
                Topics.account(LaterHistory.SECOND_LOGIN));
        try (var watch = watch(topics)) {
            side.happened(null, history.rich());
            side.happened(null, new LaterHistory(history).rich());
            Awaitility.await()
                    .untilAsserted(() -> assertThat(watch.heard()).containsExactlyInAnyOrderElementsOf(topics));
        }
    }

    @Test
    void a_task_is_heard_of_where_it_is_listed_when_it_is_left_and_when_it_is_done() {
        var later = new LaterHistory(history);
        try (var left = watch(Set.of(Topics.tasks(SITE)))) {
            side.happened(null, later.atOnce("eight", List.of(), LaterHistory.withdrawn()));
            Awaitility.await().untilAsserted(() -> assertThat(left.heard()).isNotEmpty());
        }
        side.caughtUp();
        side.listening();
        try (var done = watch(Set.of(Topics.tasks(SITE)))) {
            side.happened(null, later.done(TaskKind.WITHDRAWN_CONSENT, "eight", "imageRights"));
            Awaitility.await().untilAsserted(() -> assertThat(done.heard()).isNotEmpty());
        }
    }

    @Test
    void a_cut_connection_is_made_again_and_watchers_are_told() {
        try (var watch = watch(Set.of(Topics.queue(SITE)))) {
            Database.cutListeners();
            Awaitility.await().untilAsserted(() -> assertThat(watch.heard()).containsExactly(Topics.queue(SITE)));
            side.listening();
        }
    }

    @Test
    void a_replay_tells_nobody() {
        side.happened(null, history.rich());
        side.caughtUp();
        side.listening();
        try (var watch = watch(Set.of(Topics.family(LEMAIRE), Topics.queue(SITE)))) {
            QuerySide.PROCESSORS.forEach(side::replay);
            side.listening();
            assertThat(watch.heard()).isEmpty();
        }
    }

    private Watch watch(Set<String> topics) {
        return new Watch(side.queries()
                .subscriptionQuery(
                        new WatchTopics(topics),
                        ResponseTypes.multipleInstancesOf(TopicMoved.class),
                        ResponseTypes.instanceOf(TopicMoved.class)));
    }

    private static final class Watch implements AutoCloseable {
        private final SubscriptionQueryResult<List<TopicMoved>, TopicMoved> result;
        private final Set<String> heard = java.util.concurrent.ConcurrentHashMap.newKeySet();

        Watch(SubscriptionQueryResult<List<TopicMoved>, TopicMoved> result) {
            this.result = result;
            result.updates().subscribe(moved -> heard.add(moved.topic()));
        }

        List<TopicMoved> initial() {
            return result.initialResult().block(Duration.ofSeconds(5));
        }

        Set<String> heard() {
            return heard;
        }

        @Override
        public void close() {
            result.cancel();
        }
    }
}
