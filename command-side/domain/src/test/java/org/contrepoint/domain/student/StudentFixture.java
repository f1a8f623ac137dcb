package org.contrepoint.domain.student;

import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
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
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.ProposeStudentIdentity;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentIdentityProposed;

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
