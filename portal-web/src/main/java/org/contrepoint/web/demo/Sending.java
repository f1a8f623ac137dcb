package org.contrepoint.web.demo;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.site.SiteId;

/**
 * A command of the demo school.
 *
 * @param by who is said to have sent it
 * @param at when it is said to have been sent
 */
record Sending(Object command, Actor by, SiteId site, Instant at) {}
