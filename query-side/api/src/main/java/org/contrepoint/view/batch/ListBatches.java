package org.contrepoint.view.batch;

import org.contrepoint.account.AccountId;

/** An officer's batches, latest first, at most 20. Answer: a list of {@link BatchView} without their lines. */
public record ListBatches(AccountId officer) {}
