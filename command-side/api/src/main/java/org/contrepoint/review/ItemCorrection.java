package org.contrepoint.review;

import org.contrepoint.message.Personal;

/**
 * Why a line went back to the family.
 *
 * @param text what is wrong, which the family reads
 */
public record ItemCorrection(
        ItemId itemId, RefusalReason reason, @Personal String text) {}
