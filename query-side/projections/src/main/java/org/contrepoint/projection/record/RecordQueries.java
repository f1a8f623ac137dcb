package org.contrepoint.projection.record;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.family.FamilyId;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.student.FindStudent;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Answers what is asked about one family or one student; the number of statements never depends on how many they are. */
@Component
class RecordQueries {

    private static final String FAMILY =
            "select to_jsonb(f)::text from families f where f.id = :id and f.registered_at is not null";
    private static final String MEMBERS = """
            select to_jsonb(r)::text from records r
            where r.families @> array[:id]::text[] and r.registered_at is not null
            order by r.registered_at, r.recorded_at, r.id""";
    private static final String STUDENT =
            "select to_jsonb(r)::text from records r where r.id = :id and r.registered_at is not null";

    private final DatabaseClient database;
    private final RecordViews views;

    RecordQueries(DatabaseClient database, RecordViews views) {
        this.database = database;
        this.views = views;
    }

    @QueryHandler
    CompletableFuture<@Nullable FamilyView> answer(FindFamily query) {
        String id = query.familyId().toString();
        var members = database.sql(MEMBERS)
                .bind("id", id)
                .map(row -> Columns.row(row, RecordRow.class))
                .all()
                .collectList()
                .flatMap(views::of);
        return database.sql(FAMILY)
                .bind("id", id)
                .map(row -> Columns.row(row, FamilyRow.class))
                .one()
                .flatMap(family -> members.map(records -> view(family, records)))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable RecordView> answer(FindStudent query) {
        return database.sql(STUDENT)
                .bind("id", query.studentId().toString())
                .map(row -> Columns.row(row, RecordRow.class))
                .one()
                .flatMap(row -> views.of(List.of(row)))
                .map(List::getFirst)
                .toFuture();
    }

    private static FamilyView view(FamilyRow family, List<RecordView> records) {
        return new FamilyView(
                FamilyId.parse(family.id),
                SiteId.parse(family.siteId),
                family.name,
                of(records, SubjectKind.GUARDIAN),
                of(records, SubjectKind.STUDENT),
                family.erased);
    }

    private static List<RecordView> of(List<RecordView> records, SubjectKind kind) {
        return records.stream()
                .filter(record -> record.subject().kind() == kind)
                .toList();
    }
}
