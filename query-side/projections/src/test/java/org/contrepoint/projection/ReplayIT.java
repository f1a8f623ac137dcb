package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows are a function of the log: not of batches, of second deliveries, nor of who came first. */
class ReplayIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final Object[] school = history.school();
    private final Object[] rich = concat(
            concat(concat(history.rich(), new LaterHistory(history).rich()), new TeachingHistory(history).rich()),
            new DocumentHistory(history).rich());
    private final Object erased = history.erased();

    @Test
    void every_projection_rebuilds_to_the_same_rows() {
        try (QuerySide side = QuerySide.at(clock)) {
            var live = after(side, school, rich);
            assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
            QuerySide.PROCESSORS.forEach(side::replay);
            assertThat(Database.rows()).isEqualTo(live);
        }
    }

    @Test
    void every_projection_rebuilds_to_the_same_rows_after_an_erasure() {
        try (QuerySide side = QuerySide.at(clock)) {
            var live = after(side, school, rich, new Object[] {erased});
            QuerySide.PROCESSORS.forEach(side::replay);
            assertThat(Database.rows()).isEqualTo(live);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 500})
    void the_rows_do_not_depend_on_which_events_meet_in_a_batch(int batchSize) {
        Map<String, List<String>> expected;
        try (QuerySide side = QuerySide.at(clock)) {
            expected = after(side, school, rich, new Object[] {erased});
        }
        try (QuerySide side = QuerySide.at(clock, batchSize)) {
            assertThat(withoutLogTime(after(side, school, rich, new Object[] {erased})))
                    .isEqualTo(withoutLogTime(expected));
        }
    }

    @Test
    void a_second_delivery_changes_nothing() {
        try (QuerySide side = QuerySide.at(clock)) {
            var once = withoutLogTime(after(side, school, rich));
            assertThat(once.get("requests")).hasSize(12);
            side.deliveredAgain(school);
            side.deliveredAgain(rich);
            side.caughtUp();
            assertThat(withoutLogTime(Database.rows())).isEqualTo(once);
        }
    }

    @Test
    void the_review_may_be_seen_before_the_record() {
        Map<String, List<String>> inOrder;
        try (QuerySide side = QuerySide.at(clock)) {
            inOrder = after(side, school, rich);
        }
        try (QuerySide side = QuerySide.at(clock)) {
            side.happened(null, school);
            for (Object event : rich) {
                if (event instanceof ReviewOpened) {
                    side.happened(null, event);
                }
            }
            for (Object event : rich) {
                if (!(event instanceof ReviewOpened)) {
                    side.happened(null, event);
                }
            }
            side.caughtUp();
            assertThat(withoutLogTime(Database.rows())).isEqualTo(withoutLogTime(inOrder));
        }
    }

    @Test
    void a_request_is_the_same_whether_its_record_or_its_review_is_heard_first() {
        Map<String, List<String>> inOrder;
        try (QuerySide side = QuerySide.at(clock)) {
            inOrder = after(side, school, rich);
        }
        for (boolean reviewFirst : List.of(true, false)) {
            try (QuerySide side = QuerySide.at(clock)) {
                side.happened(null, school);
                Stream.of(rich)
                        .filter(event -> event instanceof ReviewEvent == reviewFirst)
                        .forEach(event -> side.happened(null, event));
                Stream.of(rich)
                        .filter(event -> event instanceof ReviewEvent != reviewFirst)
                        .forEach(event -> side.happened(null, event));
                side.caughtUp();
                assertThat(Database.rows().get("requests")).isEqualTo(inOrder.get("requests"));
            }
        }
    }

    private static Object[] concat(Object[] first, Object[] second) {
        return Stream.of(first, second).flatMap(Stream::of).toArray();
    }

    private static Map<String, List<String>> after(QuerySide side, Object[]... histories) {
        for (Object[] events : histories) {
            side.happened(null, events);
        }
        side.caughtUp();
        return Database.rows();
    }

    /** When an event reached the log is no part of its story, and differs between two logs. */
    private static Map<String, List<String>> withoutLogTime(Map<String, List<String>> rows) {
        rows.replaceAll((table, lines) -> lines.stream()
                .map(line -> line.replaceAll("\"recorded_at\": \"[^\"]*\"", ""))
                .toList());
        return rows;
    }
}
