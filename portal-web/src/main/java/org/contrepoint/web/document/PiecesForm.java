package org.contrepoint.web.document;

import java.util.List;
import java.util.Objects;
import org.contrepoint.view.document.FolderState;
import org.contrepoint.web.page.FormField;

/**
 * The documents of a folder, the urgent ones first, in the form that hands them in.
 *
 * @param id of the form
 * @param formId tells one sending from the next, so that a double click makes one request
 * @param sentences what was wrong, when the form comes back
 */
public record PiecesForm(String id, String action, String formId, List<Piece> pieces, List<String> sentences) {

    /** Name of the hidden input that carries {@link #formId()}. */
    public static final String FORM_ID = "formId";

    public List<FormField> fields() {
        return handovers().stream()
                .flatMap(handover -> handover.fields().stream())
                .toList();
    }

    /** Whether anything may be handed in here. */
    public boolean open() {
        return !handovers().isEmpty();
    }

    public long lacking() {
        return pieces.stream().filter(Piece::lacking).count();
    }

    public long count(FolderState state) {
        return pieces.stream().filter(piece -> piece.state() == state).count();
    }

    /** Documents whose files are there and wait to be sent. */
    public long ready() {
        return handovers().stream()
                .filter(handover -> !handover.staged().isEmpty())
                .count();
    }

    /** Differs once what the list shows has changed, so that a page is not drawn anew for nothing. */
    public String stamp() {
        return Integer.toHexString(Objects.hash(
                pieces.stream().map(Piece::entry).toList(),
                handovers().stream().map(Handover::staged).toList()));
    }

    private List<Handover> handovers() {
        return pieces.stream().map(Piece::handover).filter(Objects::nonNull).toList();
    }
}
