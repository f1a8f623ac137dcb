package org.contrepoint.projection.document;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.family.FamilyId;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.view.document.DocumentTypeView;
import org.contrepoint.view.document.FindFolder;
import org.contrepoint.view.document.FindMissing;
import org.contrepoint.view.document.FolderState;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.view.document.MissingView;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells how folders stand; the number of statements never depends on how many types or documents there are. */
@Component
class FolderQueries {

    private static final String OWNERS = """
            select r.id person, 'STUDENT' kind, r.site_id, r.families, r.erased, r.current ->> 'birthDate' born, d.name,
              (select array_agg(distinct c.discipline) from course_students s join courses c on c.id = s.course_id
               where s.student_id = r.id and s.left_on is null and not s.erased and c.school_year >= :year) disciplines
            from records r left join directory d on d.id = r.id
            where %s and r.kind = 'STUDENT' and r.registered_at is not null
            union all
            select f.id, 'FAMILY', f.site_id, array[f.id], f.erased, null, f.name, null
            from families f where f.id = :person and f.registered_at is not null""";
    private static final String OWNER = OWNERS.formatted("r.id = :person");
    private static final String OWNERS_OF_FAMILY = OWNERS.formatted("r.families @> array[:person]::text[]");

    private static final String STANDINGS = """
            select o.person, to_jsonb(t)::text as type, to_jsonb(l)::text line, d.valid_until until,
              x.item ->> 'state' judged, x.item ->> 'reason' reason, x.item ->> 'text' said,
              x.item ->> 'decided_at' judged_at, q.due_date
            from unnest(:persons, :sites, :kinds) o (person, site, kind)
            join document_types t on t.site_id = o.site and t.owner = o.kind
            left join folder_lines l on l.person = o.person and l.type_id = t.id
            left join documents d on d.id = l.document
            left join requests q on q.id = l.handed -> l.latest ->> 'request_id'
            left join lateral (
              select i.item from jsonb_array_elements(q.items) i (item) where i.item ->> 'item_id' = l.latest) x on true""";

    private static final Set<FolderState> LACKING =
            EnumSet.of(FolderState.MISSING, FolderState.TO_CORRECT, FolderState.REFUSED, FolderState.EXPIRED);

    private final DatabaseClient database;
    private final FolderViews views;

    FolderQueries(DatabaseClient database, FolderViews views) {
        this.database = database;
        this.views = views;
    }

    @QueryHandler
    CompletableFuture<@Nullable FolderView> answer(FindFolder query) {
        String person = query.folderId().person();
        return owners(OWNER, person, query.today())
                .flatMap(owners -> Mono.justOrEmpty(owners.stream().findFirst()))
                .flatMap(owner -> standings(List.of(owner))
                        .flatMap(standings -> views.view(query.folderId(), owner, standings, query.today())))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable MissingView> answer(FindMissing query) {
        return owners(OWNERS_OF_FAMILY, query.familyId().toString(), query.today())
                .flatMap(owners -> standings(owners).map(standings -> missing(owners, standings, query.today())))
                .toFuture();
    }

    private static MissingView missing(List<Owner> owners, List<Standing> standings, LocalDate today) {
        return new MissingView(owners.stream()
                .map(owner -> new MissingView.Folder(FolderId.parse(owner.person()), (int) standings.stream()
                        .filter(standing -> standing.person().equals(owner.person()))
                        .filter(standing -> lacking(standing, owner.asked(today)))
                        .count()))
                .filter(folder -> folder.missing() > 0)
                .toList());
    }

    private static boolean lacking(Standing standing, Asked asked) {
        DocumentTypeView type = standing.type().view();
        return asked.required(type) && LACKING.contains(asked.state(type, standing));
    }

    private Mono<List<Owner>> owners(String sql, String person, LocalDate today) {
        return database.sql(sql)
                .bind("person", person)
                .bind("year", SchoolYear.of(today).start())
                .map(Owner::of)
                .all()
                .collectList();
    }

    private Mono<List<Standing>> standings(List<Owner> owners) {
        List<Owner> open = owners.stream().filter(owner -> !owner.erased()).toList();
        return database.sql(STANDINGS)
                .bind("persons", open.stream().map(Owner::person).toArray(String[]::new))
                .bind("sites", open.stream().map(Owner::siteId).toArray(String[]::new))
                .bind("kinds", open.stream().map(owner -> owner.kind().name()).toArray(String[]::new))
                .map(Standing::of)
                .all()
                .collectList();
    }

    /** Whose folder it is. */
    record Owner(
            String person,
            FolderKind kind,
            String siteId,
            List<FamilyId> families,
            boolean erased,
            @Nullable LocalDate born,
            String name,
            Set<String> disciplines) {

        static Owner of(Readable row) {
            String born = row.get("born", String.class);
            String name = row.get("name", String.class);
            String[] disciplines = row.get("disciplines", String[].class);
            String[] families = row.get("families", String[].class);
            return new Owner(
                    Columns.text(row, "person"),
                    FolderKind.valueOf(Columns.text(row, "kind")),
                    Columns.text(row, "site_id"),
                    Stream.ofNullable(families)
                            .flatMap(Stream::of)
                            .map(FamilyId::parse)
                            .toList(),
                    Boolean.TRUE.equals(row.get("erased", Boolean.class)),
                    born == null ? null : LocalDate.parse(born),
                    name == null ? "" : name,
                    Stream.ofNullable(disciplines).flatMap(Stream::of).collect(Collectors.toUnmodifiableSet()));
        }

        Asked asked(LocalDate today) {
            return new Asked(born, disciplines, today);
        }
    }
}
