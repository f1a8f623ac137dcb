package org.contrepoint.view.request;

import java.time.Instant;
import org.contrepoint.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The sas: requests in the order of their first submission, a hundred a page. Answer: a {@link RequestPage}.
 *
 * @param officer for whom the requests in hand are counted
 * @param lastVisit since when requests are counted as new
 * @param page from 0
 */
public record ListQueue(
        QueueFilter filter, AccountId officer, @Nullable Instant lastVisit, int page) {}
