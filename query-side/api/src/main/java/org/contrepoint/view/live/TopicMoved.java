package org.contrepoint.view.live;

/** Rows that concern a topic have changed and can be read. */
public record TopicMoved(String topic) {}
