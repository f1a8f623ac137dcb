package org.contrepoint.projection.account;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.contrepoint.account.AccountId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.account.FindAccounts;
import org.contrepoint.view.account.FindLogin;
import org.contrepoint.view.account.ListFamilyLogins;
import org.contrepoint.view.account.ListOfficers;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Answers what is asked about logins. */
@Component
class AccountQueries {

    private final DatabaseClient database;

    AccountQueries(DatabaseClient database) {
        this.database = database;
    }

    @QueryHandler
    CompletableFuture<@Nullable AccountView> answer(FindAccount query) {
        return views(database.sql(AccountViews.SELECT + "where a.id = :id")
                        .bind("id", query.accountId().toString()))
                .next()
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<AccountView>> answer(FindAccounts query) {
        return views(database.sql(AccountViews.SELECT + "where a.id = any(:ids)")
                        .bind(
                                "ids",
                                query.accountIds().stream()
                                        .map(AccountId::toString)
                                        .toArray(String[]::new)))
                .collectList()
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable AccountView> answer(FindLogin query) {
        String key = AccountRow.key(query.login());
        SiteId site = query.site();
        var found = site == null
                ? database.sql(AccountViews.SELECT + "where a.login_key = :key limit 2")
                        .bind("key", key)
                : database.sql(AccountViews.SELECT + "where a.login_key = :key and a.home_site = :site")
                        .bind("key", key)
                        .bind("site", site.toString());
        return views(found)
                .collectList()
                .filter(all -> all.size() == 1)
                .map(List::getFirst)
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<AccountView>> answer(ListOfficers query) {
        return views(database.sql(
                        AccountViews.SELECT + "where a.role = 'STAFF' and not a.erased order by a.display_name, a.id"))
                .collectList()
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<@Nullable List<AccountView>> answer(ListFamilyLogins query) {
        return views(database.sql(AccountViews.SELECT + "where a.family_id = :family and not a.erased order by a.id")
                        .bind("family", query.familyId().toString()))
                .collectList()
                .toFuture();
    }

    private static Flux<AccountView> views(DatabaseClient.GenericExecuteSpec statement) {
        return statement.map(AccountViews::read).all();
    }
}
