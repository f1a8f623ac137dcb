package org.contrepoint.projection.account;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.actor.Role;
import org.contrepoint.projection.rows.Columns;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountList;
import org.contrepoint.view.account.FindFreeLogin;
import org.contrepoint.view.account.ListAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** The logins of the whole school, for whoever keeps them. */
@Component
class AccountDirectory {

    private static final int PAGE_SIZE = 50;

    private static final String MATCHING = """
            from accounts a left join records r on r.id = a.guardian_id
            where not a.erased and a.search_text like :search
              and (:role = '' or a.role = :role)
              and (:site = '' or :site = any(a.sites))
              and (:closed = '' or a.closed = (:closed = 'true'))
            """;
    private static final String COUNT = "select count(*)::int " + MATCHING;
    private static final String LIST = "select to_jsonb(a)::text account, r.current ->> 'email' guardian_email "
            + MATCHING + "order by a.search_text, a.id limit " + PAGE_SIZE + " offset :offset";
    private static final String TAKEN =
            "select login_key from accounts where home_site = :site and starts_with(login_key, :wanted)";

    private final DatabaseClient database;

    AccountDirectory(DatabaseClient database) {
        this.database = database;
    }

    @QueryHandler
    CompletableFuture<@Nullable AccountList> answer(ListAccounts query) {
        return matching(COUNT, query)
                .map(Columns::count)
                .one()
                .zipWith(matching(LIST, query)
                        .bind("offset", (long) query.page() * PAGE_SIZE)
                        .map(AccountViews::read)
                        .all()
                        .collectList())
                .map(found -> new AccountList(found.getT2(), found.getT1(), query.page(), PAGE_SIZE))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable String> answer(FindFreeLogin query) {
        String wanted = query.wanted().toLowerCase(Locale.ROOT);
        return database.sql(TAKEN)
                .bind("site", query.site().toString())
                .bind("wanted", wanted)
                .map(row -> Columns.text(row, "login_key"))
                .all()
                .collect(Collectors.toSet())
                .map(taken -> free(wanted, taken))
                .toFuture();
    }

    private static String free(String wanted, Set<String> taken) {
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse(wanted);
    }

    private DatabaseClient.GenericExecuteSpec matching(String statement, ListAccounts query) {
        Role role = query.role();
        SiteId site = query.site();
        Boolean closed = query.closed();
        return database.sql(statement)
                .bind("search", SearchText.pattern(query.search()))
                .bind("role", role == null ? "" : role.name())
                .bind("site", site == null ? "" : site.toString())
                .bind("closed", closed == null ? "" : closed.toString());
    }
}
