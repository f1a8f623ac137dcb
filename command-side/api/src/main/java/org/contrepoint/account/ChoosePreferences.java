package org.contrepoint.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The owner of a login chooses how it is written to.
 *
 * @param language {@code fr} or {@code en}
 */
public record ChoosePreferences(
        @TargetAggregateIdentifier AccountId accountId, String language, NoticeFrequency notices) {}
