package org.contrepoint.projection.task;

import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.record.Subject;
import org.contrepoint.site.SiteId;

/** Which record a submission is about, and at which site: most events that leave a task say neither. */
final class TaskOriginRow extends Row {

    static final Table<TaskOriginRow> TABLE = Table.of("task_origins", TaskOriginRow.class, TaskOriginRow::new);

    String subject = "";
    String siteId = "";

    void know(Subject about, SiteId site) {
        subject = about.toString();
        siteId = site.toString();
    }
}
