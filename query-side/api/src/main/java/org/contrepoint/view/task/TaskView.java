package org.contrepoint.view.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.task.TaskId;
import org.contrepoint.task.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs a person without being a request.
 *
 * @param requestId the submission or the request that it comes from
 * @param group the field group it is about; empty for a parked request
 * @param before what the record said; empty where it does not matter
 * @param after what it says since
 * @param note what was done, in the officer's words
 */
public record TaskView(
        TaskId taskId,
        TaskKind kind,
        Subject subject,
        String subjectName,
        SiteId siteId,
        List<FamilyId> families,
        RequestId requestId,
        String group,
        Map<String, String> before,
        Map<String, String> after,
        Instant since,
        @Nullable String doneByName,
        @Nullable Instant doneAt,
        @Nullable String note) {}
