package org.contrepoint.web.sas;

import java.time.LocalDate;
import java.util.Set;
import org.contrepoint.view.delegation.DelegationView;
import org.contrepoint.view.delegation.ListDelegations;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what an officer may examine. */
@Component
public class Remits {

    private final Queries queries;
    private final SchoolTime time;

    Remits(Queries queries, SchoolTime time) {
        this.queries = queries;
        this.time = time;
    }

    public Mono<Remit> of(CurrentUser user) {
        LocalDate today = time.today();
        return queries.list(new ListDelegations(Set.of(), user.accountId()), DelegationView.class)
                .map(all -> new Remit(
                        user.sites(),
                        all.stream()
                                .filter(delegation -> delegation.to().equals(user.accountId()))
                                .filter(delegation -> delegation.runsOn(today))
                                .toList()));
    }
}
