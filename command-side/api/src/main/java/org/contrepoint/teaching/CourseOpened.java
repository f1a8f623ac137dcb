package org.contrepoint.teaching;

import java.time.Instant;
import org.contrepoint.actor.Actor;
import org.contrepoint.message.EventName;
import org.contrepoint.site.SiteId;

/** A course opened. */
@EventName("contrepoint.course.opened")
public record CourseOpened(CourseId courseId, SiteId siteId, CourseTerms terms, Actor by, Instant at)
        implements CourseEvent {}
