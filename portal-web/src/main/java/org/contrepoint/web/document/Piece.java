package org.contrepoint.web.document;

import java.util.EnumSet;
import java.util.Set;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.view.document.FolderState;
import org.jspecify.annotations.Nullable;

/**
 * One document type of a folder as a page shows it (« pièce »).
 *
 * @param handover the inputs to hand it in; none where that is not possible here
 * @param requests where the request pages of this reader are
 * @param extend where staff let it count for longer; empty for families, and where nothing has an end
 */
public record Piece(FolderEntry entry, @Nullable Handover handover, String requests, String extend) {

    private static final Set<FolderState> LACKING =
            EnumSet.of(FolderState.MISSING, FolderState.TO_CORRECT, FolderState.REFUSED, FolderState.EXPIRED);

    public String key() {
        return entry.type().typeId().value().toString();
    }

    public String name() {
        return entry.type().terms().name();
    }

    public FolderState state() {
        return entry.state();
    }

    /** Whether the folder is incomplete for want of it. */
    public boolean lacking() {
        return lacking(entry);
    }

    static boolean lacking(FolderEntry entry) {
        return entry.required() && LACKING.contains(entry.state());
    }

    /** Whether there is something to do about it now. */
    public boolean urgent() {
        return LACKING.contains(state()) || state() == FolderState.EXPIRING;
    }

    /** The document that waits. */
    public @Nullable DocumentView waiting() {
        return entry.pending() == null ? null : entry.pending().document();
    }

    /** The page of the request in which it waits. */
    public String request() {
        return entry.pending() == null || requests.isEmpty()
                ? ""
                : requests + entry.pending().requestId().value();
    }

    /** The class of its tag: icon and colour. */
    public String tag() {
        return switch (state()) {
            case MISSING, TO_CORRECT, EXPIRING -> "fix";
            case REFUSED -> "no";
            case EXPIRED -> "clash";
            case WAITING -> "wait";
            case ACCEPTED -> "yes";
            case EXCUSED, OPTIONAL -> "gone";
        };
    }
}
