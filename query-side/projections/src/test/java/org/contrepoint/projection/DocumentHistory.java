package org.contrepoint.projection;

import static org.contrepoint.projection.History.FAMILY;
import static org.contrepoint.projection.History.LEA;
import static org.contrepoint.projection.History.LEMAIRE;
import static org.contrepoint.projection.History.OFFICER;
import static org.contrepoint.projection.History.OTHER_HOME;
import static org.contrepoint.projection.History.SITE;
import static org.contrepoint.projection.History.id;
import static org.contrepoint.projection.History.item;
import static org.contrepoint.projection.History.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.document.AcceptedDocument;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeDefined;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeRetired;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.document.DocumentsAccepted;
import org.contrepoint.document.DocumentsReleased;
import org.contrepoint.document.DocumentsRestored;
import org.contrepoint.document.DocumentsRevised;
import org.contrepoint.document.DocumentsSubmitted;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.MediaKind;
import org.contrepoint.document.StoredFile;
import org.contrepoint.document.Validity;
import org.contrepoint.document.ValidityExtended;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemCorrection;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.student.StudentId;
import org.jspecify.annotations.Nullable;

/** What happens to the documents of Léa, of Hugo, and of the Lemaire family. */
final class DocumentHistory {

    static final FolderId OF_LEA = FolderId.of(LEA);
    static final FolderId OF_HUGO = FolderId.of(History.HUGO);
    static final FolderId OF_LEMAIRE = FolderId.of(LEMAIRE);
    static final DocumentTypeId INSURANCE = type("insurance");
    static final DocumentTypeId PHOTO = type("photo");
    static final DocumentTypeId RULES = type("rules");
    static final LocalDate END_OF_YEAR = LocalDate.parse("2027-08-31");

    private final History history;

    DocumentHistory(History history) {
        this.history = history;
    }

    static DocumentTypeId type(String name) {
        return DocumentTypeId.of(id("type-" + name));
    }

    static DocumentId document(String name) {
        return DocumentId.of(id("document-" + name));
    }

    static FileId file(String name) {
        return FileId.of(id("file-" + name));
    }

    static DocumentTypeTerms terms(String name, FolderKind owner, Audience audience, boolean required) {
        return new DocumentTypeTerms(name, "", owner, audience, Set.of(), required, Validity.SCHOOL_YEAR);
    }

    DocumentTypeDefined defined(DocumentTypeId type, DocumentTypeTerms terms) {
        return new DocumentTypeDefined(type, SITE, terms, OFFICER, history.next());
    }

    DocumentTypeRetired retired(DocumentTypeId type) {
        return new DocumentTypeRetired(type, SITE, OFFICER, history.next());
    }

    /** Insurance and photo of every student, the coupon of the rules of every family. */
    Object[] types() {
        return new Object[] {
            defined(INSURANCE, terms("Assurance", FolderKind.STUDENT, Audience.EVERYONE, true)),
            defined(PHOTO, terms("Photo", FolderKind.STUDENT, Audience.EVERYONE, false)),
            defined(RULES, terms("Règlement", FolderKind.FAMILY, Audience.EVERYONE, true))
        };
    }

    static HandedIn handedIn(String name, DocumentTypeId type) {
        return new HandedIn(document(name), type, name + ".pdf", List.of(stored(name)), null, null);
    }

    static StoredFile stored(String name) {
        return new StoredFile(file(name), MediaKind.PDF, 1_000, "00ff", 2);
    }

    static ProposedItem hands(String name, DocumentTypeId type, @Nullable String base) {
        return line(
                name, type, base, Map.of(DocumentValues.DOCUMENT, document(name).toString()));
    }

    static ProposedItem excuses(String name, DocumentTypeId type, String text) {
        return line(name, type, null, Map.of(DocumentValues.EXCUSE, text));
    }

    private static ProposedItem line(
            String name, DocumentTypeId type, @Nullable String base, Map<String, String> proposed) {
        String before = base == null ? "" : document(base).toString();
        return new ProposedItem(
                item(name), type.toString(), ItemKind.DOCUMENT, 1, Map.of(DocumentValues.DOCUMENT, before), proposed);
    }

    DocumentsSubmitted submitted(
            FolderId folder,
            String request,
            Actor by,
            List<ReplacedItem> replaced,
            List<HandedIn> documents,
            ProposedItem... items) {
        FamilyId family = by.equals(OTHER_HOME) ? History.BENALI : LEMAIRE;
        return new DocumentsSubmitted(
                folder,
                folder.person(),
                family,
                request(request),
                SITE,
                by,
                history.next(),
                List.of(items),
                replaced,
                documents);
    }

    /** One document, as the Lemaire family hands it in. */
    DocumentsSubmitted submitted(FolderId folder, String name, DocumentTypeId type, @Nullable String base) {
        return submitted(folder, name, FAMILY, List.of(), List.of(handedIn(name, type)), hands(name, type, base));
    }

    DocumentsSubmitted excused(FolderId folder, String name, DocumentTypeId type, String text) {
        return submitted(folder, name, FAMILY, List.of(), List.of(), excuses(name, type, text));
    }

    DocumentsRevised revised(FolderId folder, String request, String former, String name, DocumentTypeId type) {
        return new DocumentsRevised(
                folder,
                folder.person(),
                LEMAIRE,
                request(request),
                new SubmissionId(id("submission-" + name)),
                SITE,
                FAMILY,
                history.next(),
                List.of(new RevisedItem(item(former), hands(name, type, null))),
                List.of(handedIn(name, type)));
    }

    DocumentsAccepted accepted(
            FolderId folder, String request, String name, DocumentTypeId type, @Nullable LocalDate until) {
        return accepted(
                folder,
                request,
                hands(name, type, null),
                new AcceptedDocument(item(name), type, document(name), until));
    }

    DocumentsAccepted excuseAccepted(FolderId folder, String name, DocumentTypeId type, String text) {
        return accepted(
                folder, name, excuses(name, type, text), new AcceptedDocument(item(name), type, null, END_OF_YEAR));
    }

    private DocumentsAccepted accepted(FolderId folder, String request, ProposedItem item, AcceptedDocument document) {
        return new DocumentsAccepted(
                folder,
                folder.person(),
                request(request),
                history.next(),
                List.of(new AppliedItem(item.itemId(), item.group(), item.base(), item.proposed())),
                List.of(document));
    }

    DocumentsReleased released(FolderId folder, String name) {
        return new DocumentsReleased(folder, request(name), history.next(), List.of(), List.of(item(name)));
    }

    DocumentsRestored restored(FolderId folder, String name, ProposedItem item) {
        return new DocumentsRestored(folder, folder.person(), request(name), history.next(), List.of(item), List.of());
    }

    ValidityExtended extended(FolderId folder, String name, LocalDate until) {
        return new ValidityExtended(folder, document(name), until, "Attestation en cours", OFFICER, history.next());
    }

    Object opened(String request, Subject subject, ProposedItem... items) {
        return history.opened(
                request,
                subject,
                FAMILY,
                java.util.stream.Stream.of(items).map(ProposedItem::toReview).toArray(ReviewItem[]::new));
    }

    CorrectionRequested sentBack(FolderId folder, String request) {
        return new CorrectionRequested(
                request(request),
                folder.subject(),
                List.of(new ItemCorrection(item(request), RefusalReason.UNREADABLE, "La page 2 est floue")),
                LocalDate.parse("2026-09-20"),
                OFFICER,
                2,
                history.next());
    }

    /** Refused by an officer, and let go of by the folder. */
    Object[] refused(FolderId folder, String name) {
        return new Object[] {
            history.decided(
                    name,
                    folder.subject(),
                    2,
                    ItemDecision.refuse(item(name), RefusalReason.UNREADABLE, "Illisible, Hugo")),
            released(folder, name),
            new ReviewClosed(request(name), RequestState.REFUSED, history.next())
        };
    }

    /** A history in which everything happens that can. */
    Object[] rich() {
        var insurance = hands("lea-one", INSURANCE, null);
        var excuse = excuses("hugo-photo", PHOTO, "Hugo refuse les photos");
        return java.util.stream.Stream.of(
                        types(),
                        new Object[] {
                            submitted(OF_LEA, "lea-one", INSURANCE, null),
                            opened("lea-one", OF_LEA.subject(), insurance),
                            sentBack(OF_LEA, "lea-one"),
                            revised(OF_LEA, "lea-one", "lea-one", "lea-two", INSURANCE),
                            accepted(OF_LEA, "lea-one", "lea-two", INSURANCE, END_OF_YEAR),
                            extended(OF_LEA, "lea-two", END_OF_YEAR.plusMonths(1)),
                            excused(OF_HUGO, "hugo-photo", PHOTO, "Hugo refuse les photos"),
                            opened("hugo-photo", OF_HUGO.subject(), excuse),
                            excuseAccepted(OF_HUGO, "hugo-photo", PHOTO, "Hugo refuse les photos"),
                            submitted(OF_HUGO, "Hugo assurance", INSURANCE, null),
                            opened("Hugo assurance", OF_HUGO.subject(), hands("Hugo assurance", INSURANCE, null))
                        },
                        refused(OF_HUGO, "Hugo assurance"),
                        new Object[] {
                            restored(OF_HUGO, "Hugo assurance", hands("Hugo assurance", INSURANCE, null)),
                            excused(OF_LEMAIRE, "Anne règlement", RULES, "Anne n’a pas reçu le coupon"),
                            opened(
                                    "Anne règlement",
                                    OF_LEMAIRE.subject(),
                                    excuses("Anne règlement", RULES, "Anne n’a pas reçu le coupon")),
                            submitted(
                                    OF_LEMAIRE,
                                    "Anne coupon",
                                    FAMILY,
                                    List.of(new ReplacedItem(request("Anne règlement"), item("Anne règlement"))),
                                    List.of(handedIn("Anne coupon", RULES)),
                                    hands("Anne coupon", RULES, null)),
                            defined(type("old"), terms("Ancienne", FolderKind.STUDENT, Audience.MINORS, true)),
                            retired(type("old"))
                        })
                .flatMap(java.util.stream.Stream::of)
                .toArray();
    }

    static FolderId folder(StudentId student) {
        return FolderId.of(student);
    }
}
