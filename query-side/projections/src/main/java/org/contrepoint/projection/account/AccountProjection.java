package org.contrepoint.projection.account;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.contrepoint.account.AccountClosed;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountInvited;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.account.AccountReopened;
import org.contrepoint.account.PreferencesChosen;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.projection.rows.RowWriter;
import org.springframework.stereotype.Component;

/** The logins and what they may reach. */
@Component
@ProcessingGroup("accounts")
class AccountProjection {

    private final RowWriter rows;

    AccountProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(AccountOpened event, @SequenceNumber long position) {
        change(event.accountId(), position, row -> {
            if (!row.erased) {
                row.open(event);
            }
        });
    }

    @EventHandler
    void on(PreferencesChosen event, @SequenceNumber long position) {
        change(event.accountId(), position, row -> row.choose(event));
    }

    @EventHandler
    void on(AccountInvited event, @SequenceNumber long position) {
        change(event.accountId(), position, row -> row.invite(event));
    }

    @EventHandler
    void on(AccountClosed event, @SequenceNumber long position) {
        change(event.accountId(), position, row -> row.closed = true);
    }

    @EventHandler
    void on(AccountReopened event, @SequenceNumber long position) {
        change(event.accountId(), position, row -> row.closed = false);
    }

    @EventHandler
    void on(FamilyErased event) {
        var persons = Stream.concat(event.guardians().stream(), event.students().stream())
                .map(Object::toString)
                .toList();
        rows.changeWhere(AccountRow.TABLE, "person = any(:keys)", persons, AccountRow::erase);
    }

    @ResetHandler
    void reset() {
        rows.clear(AccountRow.TABLE);
    }

    private void change(AccountId account, long position, Consumer<AccountRow> change) {
        rows.change(AccountRow.TABLE, account.toString(), row -> {
            if (position > row.position) {
                row.position = position;
                change.accept(row);
            }
        });
        rows.moved(account.toString());
    }
}
