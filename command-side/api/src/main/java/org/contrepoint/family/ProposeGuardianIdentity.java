package org.contrepoint.family;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.record.ProposeChanges;
import org.contrepoint.review.RequestId;

/**
 * Asks for changes to a guardian's identity. Sending it twice makes one request.
 *
 * @param familyId the family that asks
 * @param seen the values the form was filled against; a field left out counts as the current value
 * @param proposed the values wanted; fields equal to what was seen are not part of the request
 */
public record ProposeGuardianIdentity(
        @TargetAggregateIdentifier GuardianId guardianId,
        FamilyId familyId,
        RequestId requestId,
        Map<String, String> seen,
        Map<String, String> proposed,
        Actor by)
        implements ProposeChanges {}
