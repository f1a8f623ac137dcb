package org.contrepoint.view.request;

/**
 * How many of the sites' open requests an officer may want to look at first.
 *
 * @param mine those the officer has in hand
 * @param corrected those that came back corrected and wait
 * @param fresh those that a family moved since the officer's last visit
 */
public record QueueCounts(int mine, int corrected, int fresh) {}
