package org.contrepoint.teaching;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Actor;
import org.contrepoint.site.SiteId;

/** Opens a course at a site. Opening it again changes nothing. */
public record OpenCourse(@TargetAggregateIdentifier CourseId courseId, SiteId siteId, CourseTerms terms, Actor by) {}
