package org.contrepoint.view.request;

import java.time.Duration;

/**
 * What a site's requests of the last 90 days took staff, without the time spent waiting for families.
 *
 * @param ahead open requests that were sent before this one and wait for staff
 * @param answered how many the figures are drawn from; below 10 they say nothing
 * @param half half of them were answered within that time
 * @param most nine out of ten were
 */
public record WaitingTime(int ahead, int answered, Duration half, Duration most) {}
