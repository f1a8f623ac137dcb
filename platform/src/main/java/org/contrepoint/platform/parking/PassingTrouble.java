package org.contrepoint.platform.parking;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.common.AxonTransientException;
import org.springframework.transaction.TransactionException;

/** Tells what goes away by itself (the database is down, somebody was faster) from an event that will never be handled. */
final class PassingTrouble {

    /** SQLState classes: connection, rollback, resources, object in use, operator, system. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "55", "57", "58");

    private PassingTrouble() {}

    static boolean is(Throwable failure) {
        boolean passing = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return is(sql);
            }
            passing |= cause instanceof AxonTransientException
                    || cause instanceof TransactionException
                    || cause instanceof TaskInstanceException
                    || cause instanceof InterruptedException;
        }
        return passing;
    }

    private static boolean is(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || PASSING_STATES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
