package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rebuilding a read model from the log gives the rows it had. */
class ReplayIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);

    @Test
    void every_projection_rebuilds_to_the_same_rows() {
        try (QuerySide side = QuerySide.at(clock)) {
            side.happened(null, history.school());
            side.happened(null, history.rich());
            side.caughtUp();
            var live = Database.rows();
            assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
            QuerySide.PROCESSORS.forEach(side::replay);
            assertThat(Database.rows()).isEqualTo(live);
        }
    }
}
