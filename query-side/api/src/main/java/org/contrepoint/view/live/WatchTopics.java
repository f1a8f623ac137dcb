package org.contrepoint.view.live;

import java.util.Set;

/**
 * Tells when something on a page has changed. A subscription query: the initial answer is an empty list, then a
 * {@link TopicMoved} each time rows that concern one of the topics have been committed.
 *
 * @param topics see {@link Topics}
 */
public record WatchTopics(Set<String> topics) {}
