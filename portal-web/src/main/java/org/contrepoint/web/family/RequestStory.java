package org.contrepoint.web.family;

import java.util.List;
import java.util.Map;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.document.DocumentLine;
import org.contrepoint.web.document.DocumentRevision;
import org.contrepoint.web.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * A request with its story.
 *
 * @param items its lines in words
 * @param facts sentences about who sent it, who examines it and how long it takes
 * @param due until when the family may correct, in words; empty when it owes no correction
 * @param recordPath the page of the record that it is about
 * @param revision the form that writes its lines anew, where that is possible
 * @param documents what its lines hand in, by the line's id
 * @param handingIn the form that hands other documents in, where that is possible
 */
public record RequestStory(
        RequestView request,
        List<ItemText> items,
        List<String> facts,
        String due,
        List<TimelineEntry> story,
        String recordPath,
        @Nullable RevisionForm revision,
        boolean mayWithdraw,
        Map<String, DocumentLine> documents,
        @Nullable DocumentRevision handingIn) {

    public String path() {
        return "/demandes/" + request.requestId().value();
    }

    /** Whether the form that writes it anew comes first: staff sent lines back, or something was wrong with it. */
    public boolean revisionFirst() {
        return (revision != null && (revision.correcting() || revision.refusal() != null))
                || (handingIn != null && (handingIn.correcting() || handingIn.refusal() != null));
    }

    /** Whether somebody examines it right now. */
    public boolean underReview() {
        return Revisions.underReview(request);
    }

    /** The lines that stand. */
    public List<ItemText> standing() {
        return items.stream().filter(item -> !item.aside()).toList();
    }

    /** The lines that others stand for now. */
    public List<ItemText> aside() {
        return items.stream().filter(ItemText::aside).toList();
    }

    /** Whether something in it was refused or left without an answer, so that it may be asked for anew. */
    public boolean maySendAgain() {
        return request.state().closed()
                && items.stream().anyMatch(item -> switch (item.state()) {
                    case REFUSED, LAPSED -> true;
                    default -> false;
                });
    }
}
