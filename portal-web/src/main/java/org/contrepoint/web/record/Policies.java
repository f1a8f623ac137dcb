package org.contrepoint.web.record;

import java.util.stream.Collectors;
import org.contrepoint.actor.Role;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.view.policy.ListPolicies;
import org.contrepoint.view.policy.PolicyView;
import org.contrepoint.web.message.Queries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells pages which fields a sender sees, may change, and how what is sent is treated (domain.md, rule 7). */
@Component
public class Policies {

    private final Queries queries;

    Policies(Queries queries) {
        this.queries = queries;
    }

    /**
     * The policies of a kind of record.
     *
     * @param proposer who sends: {@link Role#FAMILY}, or {@link Role#STAFF} acting for a family
     */
    public Mono<GroupPolicies> of(SubjectKind kind, Role proposer) {
        return queries.list(new ListPolicies(), PolicyView.class)
                .map(all -> new GroupPolicies(all.stream()
                        .filter(view -> view.key().kind() == kind && view.key().proposer() == proposer)
                        .collect(Collectors.toUnmodifiableMap(view -> view.key().group(), PolicyView::policy))));
    }
}
