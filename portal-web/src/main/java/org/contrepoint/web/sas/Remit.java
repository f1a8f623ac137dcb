package org.contrepoint.web.sas;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.delegation.DelegationView;

/**
 * Whose requests an officer may examine today: those of their own sites, and of the sites that a colleague lets them
 * examine.
 *
 * @param own the officer's sites
 * @param delegations those that run today, to this officer
 */
public record Remit(Set<SiteId> own, List<DelegationView> delegations) {

    public Set<SiteId> sites() {
        Set<SiteId> sites = new HashSet<>(own);
        delegations.forEach(delegation -> sites.add(delegation.site()));
        return Set.copyOf(sites);
    }

    public boolean covers(SiteId site) {
        return own.contains(site) || delegation(site).isPresent();
    }

    /** The delegation under which the officer examines requests of a site; none at a site of their own. */
    public Optional<DelegationView> delegation(SiteId site) {
        return own.contains(site)
                ? Optional.empty()
                : delegations.stream()
                        .filter(delegation -> delegation.site().equals(site))
                        .findFirst();
    }
}
