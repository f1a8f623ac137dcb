package org.contrepoint.domain.review;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.document.ApplyDocuments;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.RestoreDocuments;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RestoreGuardianProposal;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.ApplyProposal;
import org.contrepoint.record.RestoreProposal;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.RestoreStudentProposal;
import org.contrepoint.student.StudentId;

/** How what was decided reaches the record it is about. A new kind of record is added here, and kept by {@link PendingSend}. */
enum RecordCommands {
    OF_GUARDIANS {
        @Override
        ApplyProposal apply(UUID record, RequestId requestId, Carried carried) {
            return new ApplyGuardianProposal(
                    GuardianId.of(record),
                    requestId,
                    carried.accepted(),
                    carried.amended(),
                    carried.conflicts(),
                    carried.dropped());
        }

        @Override
        RestoreProposal restore(UUID record, RequestId requestId, Set<ItemId> items) {
            return new RestoreGuardianProposal(GuardianId.of(record), requestId, items);
        }
    },
    OF_STUDENTS {
        @Override
        ApplyProposal apply(UUID record, RequestId requestId, Carried carried) {
            return new ApplyStudentProposal(
                    StudentId.of(record),
                    requestId,
                    carried.accepted(),
                    carried.amended(),
                    carried.conflicts(),
                    carried.dropped());
        }

        @Override
        RestoreProposal restore(UUID record, RequestId requestId, Set<ItemId> items) {
            return new RestoreStudentProposal(StudentId.of(record), requestId, items);
        }
    },
    OF_STUDENT_FOLDERS {
        @Override
        ApplyProposal apply(UUID record, RequestId requestId, Carried carried) {
            return documents(new FolderId(FolderKind.STUDENT, record), requestId, carried);
        }

        @Override
        RestoreProposal restore(UUID record, RequestId requestId, Set<ItemId> items) {
            return new RestoreDocuments(new FolderId(FolderKind.STUDENT, record), requestId, items);
        }
    },
    OF_FAMILY_FOLDERS {
        @Override
        ApplyProposal apply(UUID record, RequestId requestId, Carried carried) {
            return documents(new FolderId(FolderKind.FAMILY, record), requestId, carried);
        }

        @Override
        RestoreProposal restore(UUID record, RequestId requestId, Set<ItemId> items) {
            return new RestoreDocuments(new FolderId(FolderKind.FAMILY, record), requestId, items);
        }
    };

    private static ApplyProposal documents(FolderId folder, RequestId requestId, Carried carried) {
        return new ApplyDocuments(
                folder, requestId, carried.accepted(), carried.amended(), carried.conflicts(), carried.dropped());
    }

    /**
     * What a decision means for the record.
     *
     * @param amended of the accepted lines, those for which a value of the staff's was accepted
     * @param conflicts of the accepted lines, the latest conflict that the officer knew of
     * @param dropped the lines to let go of
     */
    record Carried(
            Set<ItemId> accepted,
            Map<ItemId, AmendmentId> amended,
            Map<ItemId, Instant> conflicts,
            Set<ItemId> dropped) {
        /** The first of two acceptances carries nothing yet. */
        static Carried of(Collection<ItemDecision> decisions, Map<ItemId, Instant> known) {
            Carried carried = new Carried(
                    new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>(known), new LinkedHashSet<>());
            for (ItemDecision decision : decisions) {
                if (decision.verdict() == Verdict.ACCEPT) {
                    carried.accepted.add(decision.itemId());
                    if (decision.amendment() != null) {
                        carried.amended.put(decision.itemId(), decision.amendment());
                    }
                } else if (decision.verdict() == Verdict.REFUSE) {
                    carried.dropped.add(decision.itemId());
                }
            }
            carried.conflicts.keySet().retainAll(carried.accepted);
            return carried;
        }

        static Carried dropped(Set<ItemId> items) {
            return new Carried(Set.of(), Map.of(), Map.of(), items);
        }
    }

    abstract ApplyProposal apply(UUID record, RequestId requestId, Carried carried);

    abstract RestoreProposal restore(UUID record, RequestId requestId, Set<ItemId> items);

    /** Nothing to send when the decision only endorsed. */
    static Optional<ApplyProposal> apply(Subject subject, RequestId requestId, Carried carried) {
        return carried.accepted.isEmpty() && carried.dropped.isEmpty()
                ? Optional.empty()
                : Optional.of(of(subject.kind()).apply(subject.id(), requestId, carried));
    }

    static RestoreProposal restore(Subject subject, RequestId requestId, Set<ItemId> items) {
        return of(subject.kind()).restore(subject.id(), requestId, items);
    }

    private static RecordCommands of(SubjectKind kind) {
        return switch (kind) {
            case GUARDIAN -> OF_GUARDIANS;
            case STUDENT -> OF_STUDENTS;
            case STUDENT_FOLDER -> OF_STUDENT_FOLDERS;
            case FAMILY_FOLDER -> OF_FAMILY_FOLDERS;
        };
    }
}
