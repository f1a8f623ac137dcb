package org.contrepoint.family;

import org.contrepoint.message.Refusal;

/** Why a family refuses a command. */
public sealed interface FamilyRefusal extends Refusal {

    /** Erasing needs a reason and a reference. */
    record ErasureNeedsReason() implements FamilyRefusal {
        @Override
        public String code() {
            return "family.erasure-needs-reason";
        }
    }
}
