package org.contrepoint.domain.document;

import static org.contrepoint.domain.Cast.BENALI;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.document.AcceptedDocument;
import org.contrepoint.document.ApplyDocuments;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.document.DocumentsAccepted;
import org.contrepoint.document.DocumentsReleased;
import org.contrepoint.document.DocumentsSubmitted;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.Handing;
import org.contrepoint.document.MediaKind;
import org.contrepoint.document.ReviseDocuments;
import org.contrepoint.document.StoredFile;
import org.contrepoint.document.SubmitDocuments;
import org.contrepoint.document.Validity;
import org.contrepoint.domain.Cast;
import org.contrepoint.domain.document.DocumentTypes.AskedFor;
import org.contrepoint.domain.document.FolderOwners.Owner;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.Custody;
import org.jspecify.annotations.Nullable;

/** What happens to Léa's folder, in few words. */
final class FolderFixture {
    static final FolderId OF_LEA = FolderId.of(LEA);
    static final FolderId OF_LEMAIRE = FolderId.of(LEMAIRE);
    static final DocumentTypeId INSURANCE = type(1);
    static final DocumentTypeId PHOTO = type(2);
    static final DocumentTypeId CERTIFICATE = type(3);
    static final DocumentTypeId RULES = type(4);
    static final DocumentTypeId RETIRED = type(5);
    static final DocumentTypeId ELSEWHERE = type(6);
    static final SubmissionId AGAIN = new SubmissionId(new UUID(0, 41));

    /** The day on which the tests run is in the school year that ends then. */
    static final LocalDate END_OF_YEAR = LocalDate.of(2027, 8, 31);

    static final DocumentTypes TYPES = typeId -> Optional.ofNullable(Map.of(
                    INSURANCE, asked(FolderKind.STUDENT, Validity.SCHOOL_YEAR),
                    PHOTO, asked(FolderKind.STUDENT, Validity.UNLIMITED),
                    CERTIFICATE, asked(FolderKind.STUDENT, Validity.months(12)),
                    RULES, asked(FolderKind.FAMILY, Validity.until(LocalDate.of(2027, 6, 30))),
                    RETIRED,
                            new AskedFor(SAINT_JUNIEN, terms("Ancienne", FolderKind.STUDENT, Validity.UNLIMITED), true),
                    ELSEWHERE,
                            new AskedFor(
                                    SiteId.of(new UUID(0, 9)),
                                    terms("Ailleurs", FolderKind.STUDENT, Validity.UNLIMITED),
                                    false))
            .get(typeId));

    private FolderFixture() {}

    static AggregateTestFixture<Folder> fixture() {
        return fixture(new Owner(SAINT_JUNIEN, Map.of(LEMAIRE, Custody.FULL, BENALI, Custody.VIEW_ONLY), false));
    }

    static AggregateTestFixture<Folder> fixture(@Nullable Owner owner) {
        AggregateTestFixture<Folder> fixture = Cast.fixture(Folder.class);
        FolderOwners owners = folder -> Optional.ofNullable(owner);
        fixture.registerInjectableResource(owners);
        fixture.registerInjectableResource(TYPES);
        return fixture;
    }

    static DocumentTypeTerms terms(String name, FolderKind owner, Validity validity) {
        return new DocumentTypeTerms(name, "", owner, Audience.EVERYONE, Set.of(), true, validity);
    }

    private static AskedFor asked(FolderKind owner, Validity validity) {
        return new AskedFor(SAINT_JUNIEN, terms("Pièce", owner, validity), false);
    }

    private static DocumentTypeId type(int number) {
        return DocumentTypeId.of(new UUID(1, number));
    }

    static DocumentId document(int number) {
        return DocumentId.of(new UUID(2, number));
    }

    static StoredFile file(int number) {
        return new StoredFile(FileId.of(new UUID(3, number)), MediaKind.PDF, 1_000, "00ff", 1);
    }

    static HandedIn paper(int number, DocumentTypeId type) {
        return new HandedIn(document(number), type, "attestation.pdf", List.of(file(number)), null, null);
    }

    static HandedIn issued(int number, DocumentTypeId type, LocalDate day) {
        return new HandedIn(document(number), type, "attestation.pdf", List.of(file(number)), day, null);
    }

    /** The files of an earlier document, offered again. */
    static HandedIn again(int number, DocumentTypeId type, int earlier) {
        return new HandedIn(document(number), type, "attestation.pdf", List.of(file(earlier)), null, document(earlier));
    }

    static Handing handing(HandedIn document) {
        return new Handing(document.typeId(), document, null);
    }

    static Handing excuse(DocumentTypeId type, String text) {
        return new Handing(type, null, text);
    }

    static SubmitDocuments submit(RequestId requestId, Handing... handings) {
        return new SubmitDocuments(OF_LEA, LEMAIRE, requestId, List.of(handings), CLAIRE_LEMAIRE);
    }

    static ReviseDocuments revise(Handing... handings) {
        return new ReviseDocuments(OF_LEA, LEMAIRE, FIRST_REQUEST, AGAIN, List.of(handings), CLAIRE_LEMAIRE);
    }

    static Map<String, String> nothing() {
        return Map.of(DocumentValues.DOCUMENT, "");
    }

    static Map<String, String> is(int number) {
        return Map.of(DocumentValues.DOCUMENT, document(number).toString());
    }

    static Map<String, String> isExcused(String text) {
        return Map.of(DocumentValues.EXCUSE, text);
    }

    static ProposedItem item(
            ItemId itemId, DocumentTypeId type, Map<String, String> base, Map<String, String> proposed) {
        return new ProposedItem(itemId, type.toString(), ItemKind.DOCUMENT, 1, base, proposed);
    }

    static ItemId lineOf(RequestId requestId, DocumentTypeId type) {
        return line(requestId, type.toString());
    }

    static DocumentsSubmitted submitted(
            RequestId requestId, List<ReplacedItem> replaced, List<HandedIn> documents, ProposedItem... items) {
        return new DocumentsSubmitted(
                OF_LEA,
                OF_LEA.person(),
                LEMAIRE,
                requestId,
                SAINT_JUNIEN,
                CLAIRE_LEMAIRE,
                NOW,
                List.of(items),
                replaced,
                documents);
    }

    /** One document, handed in where nothing was. */
    static DocumentsSubmitted submitted(RequestId requestId, HandedIn document) {
        return submitted(requestId, document, nothing());
    }

    static DocumentsSubmitted submitted(RequestId requestId, HandedIn document, Map<String, String> base) {
        Map<String, String> proposed =
                Map.of(DocumentValues.DOCUMENT, document.documentId().toString());
        return submitted(
                requestId,
                List.of(),
                List.of(document),
                item(lineOf(requestId, document.typeId()), document.typeId(), base, proposed));
    }

    static ApplyDocuments accept(RequestId requestId, ItemId... items) {
        return new ApplyDocuments(OF_LEA, requestId, Set.of(items), Map.of(), Map.of(), Set.of());
    }

    static ApplyDocuments drop(RequestId requestId, ItemId... items) {
        return new ApplyDocuments(OF_LEA, requestId, Set.of(), Map.of(), Map.of(), Set.of(items));
    }

    static DocumentsAccepted accepted(
            RequestId requestId, HandedIn document, Map<String, String> before, @Nullable LocalDate until) {
        ItemId itemId = lineOf(requestId, document.typeId());
        return new DocumentsAccepted(
                OF_LEA,
                OF_LEA.person(),
                requestId,
                NOW,
                List.of(new AppliedItem(
                        itemId,
                        document.typeId().toString(),
                        before,
                        Map.of(DocumentValues.DOCUMENT, document.documentId().toString()))),
                List.of(new AcceptedDocument(itemId, document.typeId(), document.documentId(), until)));
    }

    static DocumentsReleased released(RequestId requestId, List<ItemId> moot, List<ItemId> dropped) {
        return new DocumentsReleased(OF_LEA, requestId, NOW, moot, dropped);
    }
}
