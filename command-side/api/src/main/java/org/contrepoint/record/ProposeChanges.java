package org.contrepoint.record;

import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;

/** Asks for changes to a record. */
public interface ProposeChanges {
    RequestId requestId();

    /** The family that asks. */
    FamilyId familyId();

    /** The values the form was filled against. */
    Map<String, String> seen();

    /** The values wanted. */
    Map<String, String> proposed();

    Actor by();
}
