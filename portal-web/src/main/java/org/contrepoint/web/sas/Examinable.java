package org.contrepoint.web.sas;

import java.util.Optional;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.view.delegation.DelegationView;
import org.contrepoint.view.request.RequestView;
import org.jspecify.annotations.Nullable;

/**
 * A request that an officer may examine.
 *
 * @param remit what else the officer may examine
 */
public record Examinable(RequestView request, Remit remit) {

    /** The delegation under which the officer examines it; none at a site of their own. */
    public Optional<DelegationView> delegation() {
        return remit.delegation(request.siteId());
    }

    public @Nullable DelegationId delegationId() {
        return delegation().map(DelegationView::delegationId).orElse(null);
    }

    /** The same request as it became. */
    public Examinable now(RequestView later) {
        return new Examinable(later, remit);
    }
}
