package org.contrepoint.projection.request;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.account.AccountId;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianField;
import org.contrepoint.projection.directory.Directory;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.RowJson;
import org.contrepoint.projection.rows.Subjects;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.RecordField;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentField;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes views of request rows, with names and with the record as it is now. A claim that lapsed is none. */
@Component
class RequestViews {

    private final Directory directory;

    RequestViews(Directory directory) {
        this.directory = directory;
    }

    /** A request's row beside the record that it is about. */
    record Found(
            RequestRow request,
            String[] families,
            Map<String, String> current,
            Map<String, Map<String, String>> folder) {

        static Found of(Readable row) {
            String[] families = row.get("families", String[].class);
            String current = row.get("current", String.class);
            String folder = row.get("folder", String.class);
            return new Found(
                    RowJson.read(Columns.text(row, "request"), RequestRow.class),
                    families == null ? new String[0] : families,
                    current == null ? Map.of() : read(current),
                    folder == null ? Map.of() : read(folder));
        }

        /** What a group says now, in the record or in the folder. */
        Map<String, String> current(String group) {
            return switch (Subjects.parse(request.subject).kind()) {
                case GUARDIAN -> of(GuardianField.values(), group);
                case STUDENT -> of(StudentField.values(), group);
                case STUDENT_FOLDER, FAMILY_FOLDER -> folder.getOrDefault(group, Map.of(DocumentValues.DOCUMENT, ""));
            };
        }

        private Map<String, String> of(RecordField[] fields, String group) {
            Map<String, String> values = new TreeMap<>();
            for (RecordField field : fields) {
                if (field.group().equals(group) && current.containsKey(field.code())) {
                    values.put(field.code(), current.get(field.code()));
                }
            }
            return values;
        }

        List<FamilyId> familyIds() {
            return Stream.of(families).map(FamilyId::parse).toList();
        }

        @SuppressWarnings("unchecked")
        private static <T> Map<String, T> read(String json) {
            return RowJson.read(json, Map.class);
        }
    }

    Mono<RequestView> view(Found found, Instant now) {
        RequestRow row = found.request();
        var officers = row.items.stream()
                .flatMap(item -> Stream.of(Optional.ofNullable(item.decidedBy), Optional.ofNullable(item.endorsedBy))
                        .flatMap(Optional::stream));
        return names(Stream.of(people(row), officers, types(row)).flatMap(ids -> ids))
                .map(names -> {
                    String claimant = claimant(row, now);
                    return new RequestView(
                            RequestId.parse(row.id),
                            Subjects.parse(row.subject),
                            names.getOrDefault(row.owner, ""),
                            SiteId.parse(row.siteId),
                            found.familyIds(),
                            state(row, now),
                            row.revision,
                            AccountId.parse(row.submittedBy),
                            names.getOrDefault(row.submittedBy, ""),
                            row.submittedByStaff,
                            row.submittedAt,
                            row.movedAt,
                            row.waited(now),
                            claimant == null ? null : AccountId.parse(claimant),
                            name(claimant, names),
                            claimant == null ? null : row.claimedUntil,
                            row.dueDate,
                            row.corrected,
                            row.reopenedText,
                            row.remindedDay,
                            row.parked,
                            row.closedAt,
                            row.deciders.stream().map(AccountId::parse).collect(Collectors.toUnmodifiableSet()),
                            row.items.stream()
                                    .map(item -> item(item, found, names))
                                    .toList(),
                            typeNames(row, names));
                });
    }

    Mono<List<RequestLine>> lines(Collection<Found> rows, Instant now) {
        return names(rows.stream().flatMap(found -> Stream.concat(people(found.request()), types(found.request()))))
                .map(names ->
                        rows.stream().map(found -> line(found, now, names)).toList());
    }

    private static RequestLine line(Found found, Instant now, Map<String, String> names) {
        RequestRow row = found.request();
        String claimant = claimant(row, now);
        return new RequestLine(
                RequestId.parse(row.id),
                Subjects.parse(row.subject),
                names.getOrDefault(row.owner, ""),
                SiteId.parse(row.siteId),
                found.familyIds(),
                state(row, now),
                row.revision,
                names.getOrDefault(row.submittedBy, ""),
                row.submittedByStaff,
                row.submittedAt,
                row.movedAt,
                row.waited(now),
                claimant == null ? null : AccountId.parse(claimant),
                name(claimant, names),
                claimant == null ? null : row.claimedUntil,
                row.dueDate,
                row.remindedDay,
                row.corrected,
                row.items.stream().anyMatch(RequestItemRow::inConflict),
                row.parked,
                row.items.stream().map(item -> item.about).distinct().toList(),
                typeNames(row, names));
    }

    /** The document types that its lines are about. */
    private static Stream<String> types(RequestRow row) {
        return row.items.stream()
                .filter(item -> item.kind == ItemKind.DOCUMENT)
                .map(item -> item.about)
                .distinct();
    }

    private static Map<String, String> typeNames(RequestRow row, Map<String, String> names) {
        return types(row)
                .filter(names::containsKey)
                .collect(Collectors.toUnmodifiableMap(type -> type, type -> names.getOrDefault(type, "")));
    }

    private static ItemView item(RequestItemRow item, Found found, Map<String, String> names) {
        return new ItemView(
                ItemId.parse(item.itemId),
                item.about,
                item.kind,
                item.approvals,
                item.base,
                found.current(item.about),
                item.proposed,
                item.amended(),
                item.stands(),
                item.reason,
                item.text,
                name(item.decidedBy, names),
                item.decidedAt,
                item.endorsedBy == null ? null : AccountId.parse(item.endorsedBy),
                name(item.endorsedBy, names),
                item.endorsedAt,
                item.endorsedAmendment == null ? null : AmendmentId.parse(item.endorsedAmendment),
                item.replacedBy == null ? null : ItemId.parse(item.replacedBy));
    }

    private static @Nullable String name(@Nullable String id, Map<String, String> names) {
        return id == null ? null : names.getOrDefault(id, "");
    }

    private static @Nullable String claimant(RequestRow row, Instant now) {
        return row.claimedUntil != null && row.claimedUntil.isAfter(now) ? row.claimedBy : null;
    }

    private static RequestState state(RequestRow row, Instant now) {
        return row.state == RequestState.UNDER_REVIEW && claimant(row, now) == null
                ? RequestState.SUBMITTED
                : row.state;
    }

    private Mono<Map<String, String>> names(Stream<String> ids) {
        return directory.names(ids.distinct().toList());
    }

    private static Stream<String> people(RequestRow row) {
        return Stream.concat(Stream.of(row.owner, row.submittedBy), Stream.ofNullable(row.claimedBy));
    }
}
