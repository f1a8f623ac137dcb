package org.contrepoint.delegation;

import org.contrepoint.message.Refusal;

/** Why a delegation is refused. */
public sealed interface DelegationRefusal extends Refusal {

    /** Nobody delegates to themselves. */
    record DelegationToOneself() implements DelegationRefusal {
        @Override
        public String code() {
            return "delegation.to-oneself";
        }
    }

    /** It starts today at the earliest, ends after it starts, and lasts a year at the most. */
    record DatesOutOfRange() implements DelegationRefusal {
        @Override
        public String code() {
            return "delegation.dates-out-of-range";
        }
    }

    /** A delegation says why, in at most 500 characters. */
    record ReasonMissing() implements DelegationRefusal {
        @Override
        public String code() {
            return "delegation.reason-missing";
        }
    }

    /** Only whoever gave it, or an administrator, ends it. */
    record NotYourDelegation() implements DelegationRefusal {
        @Override
        public String code() {
            return "delegation.not-yours";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** There is no delegation to this officer, for this site, today. */
    record NoSuchDelegation() implements DelegationRefusal {
        @Override
        public String code() {
            return "delegation.none";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
