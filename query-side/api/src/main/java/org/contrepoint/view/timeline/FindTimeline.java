package org.contrepoint.view.timeline;

import org.contrepoint.record.Subject;

/** Everything that ever happened to a record, latest first, at most 200 lines. Answer: a list of {@link TimelineLine}. */
public record FindTimeline(Subject subject) {}
