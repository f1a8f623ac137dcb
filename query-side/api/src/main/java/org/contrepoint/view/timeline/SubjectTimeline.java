package org.contrepoint.view.timeline;

import java.util.List;
import org.contrepoint.record.Subject;

/** What happened to one record, latest first. */
public record SubjectTimeline(Subject subject, List<TimelineLine> lines) {}
