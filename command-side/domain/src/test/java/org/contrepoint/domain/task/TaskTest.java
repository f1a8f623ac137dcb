package org.contrepoint.domain.task;

import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.RECORD_OF_LEA;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.SECRETARIAT_2;
import static org.contrepoint.domain.Cast.fixture;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.message.Refused;
import org.contrepoint.task.CompleteTask;
import org.contrepoint.task.TaskCompleted;
import org.contrepoint.task.TaskId;
import org.contrepoint.task.TaskKind;
import org.contrepoint.task.TaskRefusal.NoteTooLong;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final TaskId TASK = TaskId.of(TaskKind.WITHDRAWN_CONSENT, FIRST_REQUEST, "imageRights");

    private final AggregateTestFixture<Task> task = fixture(Task.class);

    @Test
    void an_officer_says_that_a_task_is_done_and_how() {
        task.givenNoPriorActivity()
                .when(complete("  Photos retirées du site. "))
                .expectEvents(completed());
    }

    @Test
    void a_task_is_done_once_and_the_first_word_stays() {
        task.given(completed())
                .when(new CompleteTask(TASK, TaskKind.WITHDRAWN_CONSENT, RECORD_OF_LEA, "Moi aussi.", SECRETARIAT_2))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_note_is_as_long_as_a_colleague_would_read() {
        task.givenNoPriorActivity().when(complete("é".repeat(500))).expectSuccessfulHandlerExecution();
        fixture(Task.class)
                .givenNoPriorActivity()
                .when(complete("é".repeat(501)))
                .expectException(Refused.class)
                .expectExceptionDetails(new NoteTooLong(500))
                .expectNoEvents();
    }

    private static CompleteTask complete(String note) {
        return new CompleteTask(TASK, TaskKind.WITHDRAWN_CONSENT, RECORD_OF_LEA, note, SECRETARIAT);
    }

    private static TaskCompleted completed() {
        return new TaskCompleted(
                TASK, TaskKind.WITHDRAWN_CONSENT, RECORD_OF_LEA, "Photos retirées du site.", SECRETARIAT, NOW);
    }
}
