package org.contrepoint.view.timeline;

import java.util.Set;
import org.contrepoint.record.Subject;

/**
 * Everything that ever happened to some records, each as {@link FindTimeline} would tell it. Answer: a list of
 * {@link SubjectTimeline}, one for each record that has a history.
 */
public record ListTimelines(Set<Subject> subjects) {}
