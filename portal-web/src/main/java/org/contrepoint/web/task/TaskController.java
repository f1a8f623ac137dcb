package org.contrepoint.web.task;

import java.util.Locale;
import java.util.Set;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Refusal;
import org.contrepoint.platform.parking.DeadLetters;
import org.contrepoint.task.CompleteTask;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.task.FindTask;
import org.contrepoint.view.task.ListTasks;
import org.contrepoint.view.task.TaskPage;
import org.contrepoint.view.task.TaskView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.consultation.Consultations;
import org.contrepoint.web.consultation.Reading;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.contrepoint.web.record.Typed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** « Tâches »: what needs a person without being a request, and that it was done. */
@Controller
class TaskController {

    private static final String PATH = "/taches";

    /** Beyond what the rule allows, so that the rule says so and nothing typed is cut. */
    private static final int MOST_LETTERS = 5_000;

    private final Finder finder;
    private final Consultations consultations;
    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final TaskText texts;
    private final DeadLetters deadLetters;

    TaskController(
            Finder finder,
            Consultations consultations,
            Queries queries,
            Commands commands,
            ReadYourWrites readYourWrites,
            Refusals refusals,
            TaskText texts,
            DeadLetters deadLetters) {
        this.finder = finder;
        this.consultations = consultations;
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.texts = texts;
        this.deadLetters = deadLetters;
    }

    @GetMapping(PATH)
    Mono<Rendering> list(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String page,
            ServerWebExchange exchange) {
        Locale locale = Language.of(exchange.getRequest());
        boolean done = etat.equals("faites");
        return Mono.zip(queries.one(new ListTasks(user.sites(), done, Typed.page(page)), TaskPage.class), parked(done))
                .map(found -> page(done, found.getT1(), found.getT2(), user, locale))
                .map(tasks -> Html.page("task/tasks", tasks));
    }

    /** Events that the software could not handle need a person too, though not this one. */
    private Mono<Integer> parked(boolean done) {
        return done ? Mono.just(0) : Mono.fromCallable(deadLetters::count).subscribeOn(Schedulers.boundedElastic());
    }

    private TasksPage page(boolean done, TaskPage tasks, int parked, CurrentUser user, Locale locale) {
        return new TasksPage(
                done,
                tasks.tasks().stream()
                        .map(task -> texts.card(task, user.role(), locale))
                        .toList(),
                tasks.total(),
                tasks.toDo(),
                parked,
                user.role() == Role.ADMIN,
                tasks.page(),
                tasks.pageSize());
    }

    @GetMapping(PATH + "/{tache}")
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String tache, ServerWebExchange exchange) {
        return find(tache, user, exchange)
                .delayUntil(task -> consultations.note(user, task.subject(), Reading.TASK, exchange))
                .map(task -> Html.page("task/task", page(task, "", "", user, exchange)));
    }

    @PostMapping(PATH + "/{tache}")
    Mono<Rendering> done(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String tache, ServerWebExchange exchange) {
        return Mono.zip(find(tache, user, exchange), exchange.getFormData()).flatMap(found -> {
            TaskView task = found.getT1();
            String note = Typed.text(found.getT2().getFirst("note"), MOST_LETTERS);
            return commands.send(new CompleteTask(task.taskId(), task.kind(), task.subject(), note, user.actor()), user)
                    .then(readYourWrites.until(Set.of(Topics.tasks(task.siteId())), isDone(task)))
                    .map(shown -> Html.redirect(
                            PATH, shown ? Notice.success("tasks.notice.done") : Notice.info("desk.on-its-way")))
                    .onErrorResume(failure ->
                            Refusals.of(failure).map(refusal -> comeBack(task, note, refusal, user, exchange)));
        });
    }

    private Mono<TaskView> find(String id, CurrentUser user, ServerWebExchange exchange) {
        return finder.find(
                Finder.Kind.TASK,
                id,
                task -> user.sites().contains(task.siteId()),
                user,
                SecurityLog.network(exchange));
    }

    private Mono<Boolean> isDone(TaskView task) {
        return queries.one(new FindTask(task.taskId()), TaskView.class).map(now -> now.doneAt() != null);
    }

    private Rendering comeBack(
            TaskView task, String note, Refusal refusal, CurrentUser user, ServerWebExchange exchange) {
        String sentence = refusals.sentence(refusal, Language.of(exchange.getRequest()));
        return Html.page("task/task", page(task, note, sentence, user, exchange), Refusals.status(refusal));
    }

    private TaskForm page(TaskView task, String note, String refusal, CurrentUser user, ServerWebExchange exchange) {
        return new TaskForm(texts.card(task, user.role(), Language.of(exchange.getRequest())), note, refusal);
    }
}
