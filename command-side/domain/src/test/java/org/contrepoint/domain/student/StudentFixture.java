package org.contrepoint.domain.student;

import static org.contrepoint.domain.Cast.BENALI;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEA;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfLea;
import static org.contrepoint.domain.Cast.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.CorrectStudent;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.ReviseStudentProposal;
import org.contrepoint.student.StudentChangedAtOnce;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentIdentityProposed;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.contrepoint.student.StudentProposalRevised;
import org.contrepoint.student.StudentRegistered;

/** What happens to Léa's record, in few words. */
final class StudentFixture {
    private StudentFixture() {}

    /** The Lemaire family fills the form against the record as it was registered, and changes these fields. */
    static ProposeStudentIdentity propose(RequestId requestId, String... codesAndTexts) {
        return proposeSeeing(requestId, valuesOfLea(), codesAndTexts);
    }

    static ProposeStudentIdentity proposeSeeing(
            RequestId requestId, Map<String, String> seen, String... codesAndTexts) {
        return new ProposeStudentIdentity(LEA, LEMAIRE, requestId, seen, with(seen, codesAndTexts), CLAIRE_LEMAIRE);
    }

    static StudentIdentityProposed proposed(RequestId requestId, ProposedItem... items) {
        return new StudentIdentityProposed(
                LEA, LEMAIRE, requestId, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, List.of(items), List.of());
    }

    static StudentIdentityProposed proposedInsteadOf(ReplacedItem older, RequestId requestId, ProposedItem item) {
        return new StudentIdentityProposed(
                LEA, LEMAIRE, requestId, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, List.of(item), List.of(older));
    }

    /** A line about a field that is a group of its own. */
    static ProposedItem alone(RequestId requestId, String code, String base, String wanted) {
        return new ProposedItem(line(requestId, code), code, Map.of(code, base), Map.of(code, wanted));
    }

    /** A line about a field that is a group of its own, wanted by a revision. */
    static ProposedItem alone(SubmissionId submissionId, String code, String base, String wanted) {
        return new ProposedItem(line(submissionId, code), code, Map.of(code, base), Map.of(code, wanted));
    }

    /** A line about the image rights. */
    static ProposedItem images(RequestId requestId, Map<String, String> base, Map<String, String> wanted) {
        return new ProposedItem(line(requestId, "imageRights"), "imageRights", ItemKind.GROUP, 1, base, wanted);
    }

    static Map<String, String> images(String rights, String media) {
        return Map.of("imageRights", rights, "imageMedia", media);
    }

    static Map<String, String> exit(String permission, String persons) {
        return Map.of("exitPermission", permission, "exitPersons", persons);
    }

    /** Léa, whose record says something else about some fields. */
    static StudentRegistered leaWith(String... codesAndTexts) {
        return new StudentRegistered(
                LEA, SAINT_JUNIEN, List.of(LEMAIRE, BENALI), with(valuesOfLea(), codesAndTexts), NOW);
    }

    static StudentChangedAtOnce changedAtOnce(RequestId requestId, List<ReplacedItem> replaced, AtOnceItem... items) {
        return new StudentChangedAtOnce(
                LEA, LEMAIRE, requestId, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, List.of(items), replaced);
    }

    static ReviseStudentProposal revise(SubmissionId submissionId, String... codesAndTexts) {
        return new ReviseStudentProposal(
                LEA,
                LEMAIRE,
                FIRST_REQUEST,
                submissionId,
                valuesOfLea(),
                with(Map.of(), codesAndTexts),
                CLAIRE_LEMAIRE);
    }

    static StudentProposalRevised revised(SubmissionId submissionId, RevisedItem... items) {
        return new StudentProposalRevised(
                LEA, LEMAIRE, FIRST_REQUEST, submissionId, SAINT_JUNIEN, CLAIRE_LEMAIRE, NOW, List.of(items));
    }

    static StudentProposalConflicted conflicted(RequestId requestId, ConflictedItem... items) {
        return new StudentProposalConflicted(LEA, requestId, NOW, List.of(items));
    }

    /** A line about one field that meets a record that moved. */
    static ConflictedItem conflict(ItemId itemId, String code, String base, String current, String wanted) {
        return new ConflictedItem(itemId, code, Map.of(code, base), Map.of(code, current), Map.of(code, wanted));
    }

    static StudentProposalReleased released(RequestId requestId, List<ItemId> moot, List<ItemId> dropped) {
        return new StudentProposalReleased(LEA, requestId, NOW, moot, dropped);
    }

    static StudentIdentityChanged applied(RequestId requestId, ItemId itemId, String code, String from, String to) {
        return new StudentIdentityChanged(
                LEA, requestId, NOW, List.of(new AppliedItem(itemId, code, Map.of(code, from), Map.of(code, to))));
    }

    static CorrectStudent correct(String code, String value) {
        return new CorrectStudent(LEA, Map.of(code, value), SECRETARIAT);
    }

    static StudentCorrected corrected(String code, String before, String after) {
        return new StudentCorrected(LEA, Map.of(code, before), Map.of(code, after), SECRETARIAT, NOW);
    }

    static ApplyStudentProposal accept(RequestId requestId, ItemId... items) {
        return new ApplyStudentProposal(LEA, requestId, Set.of(items), Set.of());
    }

    static ApplyStudentProposal drop(RequestId requestId, ItemId... items) {
        return new ApplyStudentProposal(LEA, requestId, Set.of(), Set.of(items));
    }
}
