package org.contrepoint.projection.school;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.projection.directory.Directory;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.school.SchoolChanges;
import org.contrepoint.school.SchoolImportId;
import org.contrepoint.view.school.ListSchoolImports;
import org.contrepoint.view.school.ListSchools;
import org.contrepoint.view.school.SchoolImportView;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.view.school.SearchSchools;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds schools, those that the portal is shipped with among them. */
@Component
class SchoolQueries {

    private static final String COLUMNS = "select id, name, kind, postal_code, city, closed from schools ";
    private static final String MATCHING = COLUMNS + """
            where listed and not closed and search like all(:words)
              and (cardinality(:words) > 0 or (postal_code = :near and :near <> ''))
            order by (postal_code = :near and :near <> '') desc,
              (left(postal_code, 2) = left(:near, 2) and :near <> '') desc, search, id limit :most""";
    private static final String PAGE = COLUMNS + "where listed and id > :after order by id limit :most";
    private static final String NAMED = "select id from schools where listed and id = any(:codes)";
    private static final String IMPORTS =
            "select id, revision, added, changed, closed, account, at from school_imports order by revision desc limit 50";

    private final DatabaseClient database;
    private final Directory directory;

    SchoolQueries(DatabaseClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    @QueryHandler
    CompletableFuture<@Nullable List<SchoolView>> answer(SearchSchools query) {
        List<String> words = Arrays.stream(SearchText.of(query.text()).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .toList();
        List<SchoolView> shipped = ShippedSchools.all().stream()
                .filter(school -> !words.isEmpty() && holds(school, words))
                .sorted(Comparator.comparing(school -> SearchText.of(school.name())))
                .toList();
        Mono<List<SchoolView>> listed = database.sql(MATCHING)
                .bind("words", words.stream().map(word -> "% " + word + "%").toArray(String[]::new))
                .bind("near", query.near())
                .bind("most", SearchSchools.MOST)
                .map(SchoolQueries::view)
                .all()
                .collectList();
        return Mono.zip(listed, standing(shipped))
                .map(found -> Stream.concat(found.getT1().stream(), found.getT2().stream())
                        .limit(SearchSchools.MOST)
                        .toList())
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<SchoolView>> answer(ListSchools query) {
        Mono<List<SchoolView>> page = database.sql(PAGE)
                .bind("after", query.after())
                .bind("most", ListSchools.PAGE)
                .map(SchoolQueries::view)
                .all()
                .collectList();
        Mono<List<SchoolView>> shipped =
                query.after().isEmpty() ? standing(ShippedSchools.all()) : Mono.just(List.<SchoolView>of());
        return Mono.zip(page, shipped)
                .map(found -> Stream.concat(found.getT2().stream(), found.getT1().stream())
                        .toList())
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<SchoolImportView>> answer(ListSchoolImports query) {
        return database.sql(IMPORTS)
                .map(SchoolQueries::imported)
                .all()
                .collectList()
                .flatMap(imports -> directory
                        .names(imports.stream()
                                .map(SchoolImportView::by)
                                .distinct()
                                .toList())
                        .map(names ->
                                imports.stream().map(one -> named(one, names)).toList()))
                .toFuture();
    }

    /** Of the schools shipped, those of which no import said anything. */
    private Mono<List<SchoolView>> standing(List<SchoolView> shipped) {
        return database.sql(NAMED)
                .bind("codes", shipped.stream().map(SchoolView::code).toArray(String[]::new))
                .map(row -> Columns.text(row, "id"))
                .all()
                .collectList()
                .map(Set::copyOf)
                .map(named -> shipped.stream()
                        .filter(school -> !named.contains(school.code()))
                        .toList());
    }

    private static boolean holds(SchoolView school, List<String> words) {
        String text = SchoolRow.searched(school.name(), school.city(), school.postalCode(), school.code());
        return words.stream().allMatch(word -> text.contains(" " + word));
    }

    private static SchoolView view(Readable row) {
        return new SchoolView(
                Columns.text(row, "id"),
                Columns.text(row, "name"),
                Columns.text(row, "kind"),
                Columns.text(row, "postal_code"),
                Columns.text(row, "city"),
                Objects.requireNonNull(row.get("closed", Boolean.class)));
    }

    private static SchoolImportView imported(Readable row) {
        return new SchoolImportView(
                SchoolImportId.parse(Columns.text(row, "id")),
                Columns.number(row, "revision"),
                new SchoolChanges(
                        Columns.number(row, "added"), Columns.number(row, "changed"), Columns.number(row, "closed")),
                Columns.text(row, "account"),
                Columns.moment(row, "at"));
    }

    private static SchoolImportView named(SchoolImportView one, Map<String, String> names) {
        return new SchoolImportView(
                one.importId(), one.revision(), one.changes(), names.getOrDefault(one.by(), ""), one.at());
    }
}
