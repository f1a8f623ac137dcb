package org.contrepoint.web.document;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.actor.Role;
import org.contrepoint.message.Ids;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.view.document.FolderState;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.document.HandingDesk.NotHandedOver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/** Makes the list of a folder's documents, and the inputs that hand them in. */
@Component
public class Pieces {

    /** Nothing was typed. */
    public static final HandingForm UNTOUCHED = new HandingForm(new LinkedMultiValueMap<>(), List.of());

    /** Nothing was sent, and nothing is wrong. */
    public static final NotHandedOver FRESH = new NotHandedOver(List.of(), Map.of(), null);

    private final HandingDesk desk;
    private final Handovers handovers;

    Pieces(HandingDesk desk, Handovers handovers) {
        this.desk = desk;
        this.handovers = handovers;
    }

    /**
     * The form.
     *
     * @param typed what was typed, when it comes back
     * @param outcome why it comes back
     */
    public Mono<PiecesForm> form(
            FolderView folder,
            String id,
            String action,
            HandingForm typed,
            NotHandedOver outcome,
            CurrentUser user,
            Locale locale) {
        return desk.staged(folder.folderId(), user)
                .map(staged -> new PiecesForm(
                        id,
                        action,
                        typed.field(PiecesForm.FORM_ID).isEmpty()
                                ? Ids.next().toString()
                                : typed.field(PiecesForm.FORM_ID),
                        folder.entries().stream()
                                .sorted(Comparator.comparing(FolderEntry::state))
                                .map(entry -> piece(
                                        entry,
                                        user.role(),
                                        action,
                                        mayHandIn(entry)
                                                ? handovers.of(folder.folderId(), entry, staged, typed, outcome, locale)
                                                : null))
                                .toList(),
                        handovers.sentences(outcome, locale)));
    }

    /** The documents only, without inputs. */
    public static List<Piece> shown(FolderView folder, Role reader, String at) {
        return folder.entries().stream()
                .sorted(Comparator.comparing(FolderEntry::state))
                .map(entry -> piece(entry, reader, at, null))
                .toList();
    }

    /** What may be handed in: what is asked for, and was not sent back. That is corrected in its own request. */
    public static List<FolderEntry> asked(FolderView folder) {
        return folder.entries().stream().filter(Pieces::mayHandIn).toList();
    }

    private static boolean mayHandIn(FolderEntry entry) {
        return !entry.type().retired() && entry.state() != FolderState.TO_CORRECT;
    }

    private static Piece piece(FolderEntry entry, Role reader, String at, @Nullable Handover handover) {
        boolean staff = reader == Role.STAFF;
        DocumentView current = entry.current();
        return new Piece(
                entry,
                handover,
                staff ? "/sas/" : reader == Role.FAMILY ? "/demandes/" : "",
                staff && current != null && current.validUntil() != null
                        ? at + "/" + current.documentId().value() + "/validite"
                        : "");
    }
}
