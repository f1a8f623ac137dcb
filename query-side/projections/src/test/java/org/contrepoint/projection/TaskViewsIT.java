package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.task.TaskId;
import org.contrepoint.task.TaskKind;
import org.contrepoint.view.task.FindTask;
import org.contrepoint.view.task.ListTasks;
import org.contrepoint.view.task.TaskPage;
import org.contrepoint.view.task.TaskView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff are told needs a person without being a request. */
class TaskViewsIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final LaterHistory later = new LaterHistory(history);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        happened(history.school());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void what_applied_at_once_leaves_a_task_that_says_what_changed() {
        var changed = later.atOnce("eight", List.of(), LaterHistory.withdrawn(), LaterHistory.school());
        happened(changed);
        assertThat(toDo().tasks())
                .extracting(TaskView::kind)
                .containsExactlyInAnyOrder(TaskKind.WITHDRAWN_CONSENT, TaskKind.TO_READ, TaskKind.UNLISTED_SCHOOL);
        assertThat(toDo().toDo()).isEqualTo(3);
        assertThat(task(TaskKind.WITHDRAWN_CONSENT, "eight", "imageRights")).satisfies(task -> {
            assertThat(task.subject()).isEqualTo(HUGO_RECORD);
            assertThat(task.subjectName()).isEqualTo("Hugo Lemaire");
            assertThat(task.siteId()).isEqualTo(SITE);
            assertThat(task.families()).containsExactly(LEMAIRE);
            assertThat(task.before()).containsEntry("imageRights", "DIFFUSION");
            assertThat(task.after()).containsEntry("imageRights", "NONE");
            assertThat(task.since()).isEqualTo(changed.at());
            assertThat(task.doneAt()).isNull();
        });
    }

    @Test
    void a_task_that_is_done_says_by_whom_and_stays_to_be_read() {
        var done = later.done(TaskKind.WITHDRAWN_CONSENT, "eight", "imageRights");
        happened(later.atOnce("eight", List.of(), LaterHistory.withdrawn()), done);
        assertThat(toDo().tasks()).isEmpty();
        assertThat(toDo().toDo()).isZero();
        assertThat(list(true).tasks()).singleElement().satisfies(task -> {
            assertThat(task.doneByName()).isEqualTo("Odile Roy");
            assertThat(task.doneAt()).isEqualTo(done.at());
            assertThat(task.note()).isEqualTo("Vu avec Hugo");
        });
    }

    @Test
    void an_accepted_school_that_no_list_knows_leaves_a_task() {
        var school = asks("school", "school", "NOT_IN_SCHOOL", "UNLISTED");
        happened(
                history.hugo("seven", school),
                new StudentIdentityChanged(HUGO, request("seven"), history.next(), List.of(applied(school))));
        assertThat(toDo().tasks()).extracting(TaskView::kind).containsExactly(TaskKind.UNLISTED_SCHOOL);
    }

    @Test
    void a_listed_school_and_a_correction_by_staff_leave_none() {
        var listed = new AppliedItem(
                item("school"), "school", Map.of("school", "UNLISTED"), Map.of("school", "NOT_IN_SCHOOL"));
        happened(
                history.hugo("seven", asks("school", "school", "UNLISTED", "NOT_IN_SCHOOL")),
                new StudentIdentityChanged(HUGO, request("seven"), history.next(), List.of(listed)),
                new StudentCorrected(
                        HUGO,
                        Map.of("school", "NOT_IN_SCHOOL"),
                        Map.of("school", "UNLISTED"),
                        OFFICER,
                        history.next()));
        assertThat(toDo().tasks()).isEmpty();
    }

    @Test
    void a_step_that_was_given_up_is_a_task_until_it_goes_on() {
        var phone = asks("phone", "mobilePhone", "", "+33611");
        happened(history.hugo("seven", phone), parked());
        assertThat(toDo().tasks()).extracting(TaskView::kind).containsExactly(TaskKind.PARKED_REQUEST);
        happened(new RetryRequested(request("seven"), OFFICER, history.next()));
        assertThat(toDo().tasks()).isEmpty();
        happened(parked());
        assertThat(toDo().tasks()).extracting(TaskView::doneByName).containsOnlyNulls();
        happened(later.settledAs("seven", 2, "phone", ItemState.MOOT));
        assertThat(toDo().tasks()).isEmpty();
    }

    @Test
    void other_sites_see_none_of_it() {
        happened(later.atOnce("eight", List.of(), LaterHistory.withdrawn()));
        assertThat(side.one(new ListTasks(Set.of(), false, 0), TaskPage.class).total())
                .isZero();
    }

    @Test
    void an_erased_person_leaves_no_task() {
        happened(later.atOnce("eight", List.of(), LaterHistory.withdrawn(), LaterHistory.school()), history.erased());
        assertThat(toDo().tasks()).isEmpty();
        assertThat(Database.rows().get("tasks")).isEmpty();
    }

    private ReviewParked parked() {
        return new ReviewParked(request("seven"), "ApplyStudentProposal", 10, history.next());
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private TaskView task(TaskKind kind, String request, String group) {
        return side.one(new FindTask(TaskId.of(kind, request(request), group)), TaskView.class);
    }

    private TaskPage toDo() {
        return list(false);
    }

    private TaskPage list(boolean done) {
        return side.one(new ListTasks(Set.of(SITE), done, 0), TaskPage.class);
    }
}
