package org.contrepoint.policy;

import java.time.Instant;

/** What can happen to the policies. */
public sealed interface PolicyEvent permits FieldPolicyChanged {
    PolicyBookId bookId();

    Instant at();
}
