package org.contrepoint.web.outbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.contrepoint.web.outbox.OutboxMail.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator asks of the outbox. It blocks: never on an event loop. */
@Component
class OutboxReport {

    /** How many mails of a list are shown. */
    static final int SHOWN = 50;

    private final JdbcClient database;

    OutboxReport(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** How many mails there are in each state. */
    Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        database.sql("select state, count(*) n from outbox group by state")
                .query((row, number) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("n")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** What was given up or had no address, the oldest first. */
    List<OutboxMail> lost() {
        return list("state in ('FAILED', 'NO_ADDRESS') order by created_at");
    }

    /** What waits, the next first. */
    List<OutboxMail> waiting() {
        return list("state in ('WAITING', 'SENDING') order by next_attempt");
    }

    private List<OutboxMail> list(String which) {
        return database.sql("select * from outbox where " + which + " limit " + SHOWN)
                .query(OutboxMail::read)
                .list();
    }
}
