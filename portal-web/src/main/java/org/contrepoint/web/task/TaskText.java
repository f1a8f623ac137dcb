package org.contrepoint.web.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.actor.Role;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.task.TaskKind;
import org.contrepoint.view.task.TaskView;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;

/** Says a task in words. */
@Component
class TaskText {

    private final Messages messages;
    private final FieldText fields;
    private final SchoolTime time;

    TaskText(Messages messages, FieldText fields, SchoolTime time) {
        this.messages = messages;
        this.fields = fields;
        this.time = time;
    }

    TaskCard card(TaskView task, Role reader, Locale locale) {
        return new TaskCard(
                task.taskId().value().toString(),
                task.kind(),
                task.subjectName(),
                task.group().isEmpty() ? "" : fields.groupLabel(task.group(), locale),
                changes(task, locale),
                task.since().toString(),
                time.moment(task.since(), locale),
                record(task),
                task.kind() == TaskKind.PARKED_REQUEST && reader == Role.STAFF
                        ? "/sas/" + task.requestId().value()
                        : "",
                task.doneAt() == null
                        ? ""
                        : messages.get(
                                locale,
                                "tasks.done.by",
                                time.moment(task.doneAt(), locale),
                                task.doneByName() == null ? "" : task.doneByName()),
                task.note() == null ? "" : task.note());
    }

    private List<TaskCard.Change> changes(TaskView task, Locale locale) {
        return FieldCatalogue.group(task.subject().kind(), task.group()).stream()
                .filter(field -> !text(field, task.before(), locale).equals(text(field, task.after(), locale)))
                .map(field -> new TaskCard.Change(
                        fields.label(field, locale),
                        text(field, task.before(), locale),
                        text(field, task.after(), locale)))
                .toList();
    }

    private String text(RecordField field, Map<String, String> values, Locale locale) {
        String value = values.getOrDefault(field.code(), "");
        return value.isEmpty() ? messages.get(locale, "common.empty") : fields.text(field, value, locale);
    }

    private static String record(TaskView task) {
        if (task.subject().kind() == SubjectKind.STUDENT) {
            return "/dossiers/eleves/" + task.subject().id();
        }
        return task.families().stream()
                .findFirst()
                .map(family -> "/dossiers/familles/" + family.value() + "#" + task.subject())
                .orElse("/dossiers");
    }
}
