package org.contrepoint.web.family;

import java.util.List;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.timeline.TimelineEntry;

/**
 * A request with its story.
 *
 * @param items its lines in words
 * @param recordPath where the record that it is about is corrected
 */
public record RequestStory(
        RequestView request, List<ItemText> items, List<TimelineEntry> story, String recordPath, boolean mayWithdraw) {}
