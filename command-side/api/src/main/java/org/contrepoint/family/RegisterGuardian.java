package org.contrepoint.family;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.site.SiteId;

/**
 * Registers a guardian of a family.
 *
 * @param values {@link GuardianField} codes to canonical texts
 */
public record RegisterGuardian(
        @TargetAggregateIdentifier GuardianId guardianId,
        FamilyId familyId,
        SiteId siteId,
        Map<String, String> values) {}
