package org.contrepoint.review;

import java.time.Instant;
import java.time.LocalDate;
import org.contrepoint.message.EventName;

/**
 * The family was reminded that a correction is due.
 *
 * @param daysLeft 7 or 2
 */
@EventName("contrepoint.review.family-reminded")
public record FamilyReminded(RequestId requestId, int daysLeft, LocalDate dueDate, Instant at) implements ReviewEvent {}
