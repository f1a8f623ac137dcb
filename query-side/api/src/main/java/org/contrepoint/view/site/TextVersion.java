package org.contrepoint.view.site;

import java.time.Instant;

/**
 * A site's text as it was from an instant on.
 *
 * @param markdown empty where the standard text held again
 * @param by who wrote it
 */
public record TextVersion(int version, String markdown, String by, Instant at) {}
