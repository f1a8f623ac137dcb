package org.contrepoint.projection.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Personal;
import org.contrepoint.projection.directory.Directory;
import org.contrepoint.projection.rows.Subjects;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.record.PendingGroup;
import org.contrepoint.view.record.RecordView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes views of record rows, with the names of those who asked for something. */
@Component
class RecordViews {

    private final Directory directory;

    RecordViews(Directory directory) {
        this.directory = directory;
    }

    Mono<List<RecordView>> of(Collection<RecordRow> rows) {
        var askers = rows.stream()
                .flatMap(row -> row.pending.stream())
                .map(RecordRow.Pending::proposedBy)
                .distinct()
                .toList();
        return directory
                .names(askers)
                .map(names -> rows.stream().map(row -> view(row, names)).toList());
    }

    private static RecordView view(RecordRow row, Map<String, String> names) {
        return new RecordView(
                Subjects.parse(row.id),
                row.erased ? Personal.ERASED : displayName(row.current),
                SiteId.parse(row.siteId),
                row.families.stream().map(FamilyId::parse).toList(),
                Map.copyOf(row.current),
                row.pending.stream().map(line -> view(line, names)).toList(),
                row.erased,
                row.viewOnly.stream().map(FamilyId::parse).collect(Collectors.toUnmodifiableSet()));
    }

    private static PendingGroup view(RecordRow.Pending line, Map<String, String> names) {
        return new PendingGroup(
                line.group(),
                RequestId.parse(line.requestId()),
                ItemId.parse(line.itemId()),
                new TreeMap<>(line.proposed()),
                names.getOrDefault(line.proposedBy(), ""),
                line.since(),
                line.conflicted());
    }

    private static String displayName(Map<String, String> values) {
        return (values.getOrDefault("firstName", "") + " " + values.getOrDefault("lastName", "")).strip();
    }
}
