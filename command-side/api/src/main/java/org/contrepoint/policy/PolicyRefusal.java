package org.contrepoint.policy;

import org.contrepoint.message.Refusal;

/** Why a policy is refused. */
public sealed interface PolicyRefusal extends Refusal {

    /** There is no such field group, or no policy for such a sender. */
    record UnknownField() implements PolicyRefusal {
        @Override
        public String code() {
            return "policy.unknown-field";
        }
    }

    /** A family may always withdraw a consent. */
    record MustStayOpen() implements PolicyRefusal {
        @Override
        public String code() {
            return "policy.must-stay-open";
        }
    }
}
