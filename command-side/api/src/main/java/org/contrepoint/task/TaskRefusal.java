package org.contrepoint.task;

import java.util.List;
import org.contrepoint.message.Refusal;

/** Why a task refuses a command. */
public sealed interface TaskRefusal extends Refusal {

    /** The note is longer than a colleague would read. */
    record NoteTooLong(int maximum) implements TaskRefusal {
        @Override
        public String code() {
            return "task.note-too-long";
        }

        @Override
        public List<Object> arguments() {
            return List.of(maximum);
        }
    }
}
