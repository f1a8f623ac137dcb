package org.contrepoint.projection;

import static org.contrepoint.projection.History.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.account.AccountClosed;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountInvited;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.account.AccountReopened;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.account.PreferencesChosen;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationEnded;
import org.contrepoint.delegation.DelegationGiven;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.FieldPolicyChanged;
import org.contrepoint.policy.PolicyBookId;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.record.AmendedItem;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.AtOnceItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.RevisedItem;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemCorrection;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RetryRequested;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.RevisedLine;
import org.contrepoint.review.batch.BatchAdvanced;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.review.batch.BatchFinished;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.review.batch.BatchResult;
import org.contrepoint.review.batch.BatchStarted;
import org.contrepoint.review.batch.SkippedItem;
import org.contrepoint.school.SchoolChanges;
import org.contrepoint.school.SchoolDirectoryId;
import org.contrepoint.school.SchoolEntry;
import org.contrepoint.school.SchoolImportId;
import org.contrepoint.school.SchoolListPublished;
import org.contrepoint.school.SchoolsLoaded;
import org.contrepoint.site.SiteRenamed;
import org.contrepoint.site.TextEdited;
import org.contrepoint.site.TextKind;
import org.contrepoint.student.Custody;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.student.StudentChangedAtOnce;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentProposalAmended;
import org.contrepoint.student.StudentProposalReleased;
import org.contrepoint.student.StudentProposalRestored;
import org.contrepoint.student.StudentProposalRevised;
import org.contrepoint.task.TaskCompleted;
import org.contrepoint.task.TaskId;
import org.contrepoint.task.TaskKind;

/**
 * What happens to Hugo once families revise and staff draft values, give second opinions, open requests again, work in
 * batches and for each other.
 */
final class LaterHistory {

    static final AccountId SECOND_LOGIN = AccountId.of(SITE, "secretariat2");
    static final Actor SECOND = new Actor(SECOND_LOGIN, Role.STAFF);
    static final AmendmentId DRAFT = AmendmentId.of(id("draft"));
    static final BatchId BATCH = BatchId.of(id("batch"));
    static final DelegationId DELEGATION = DelegationId.of(id("delegation"));
    static final SchoolImportId SCHOOL_LIST = SchoolImportId.of(id("schools"));
    static final LocalDate DUE = LocalDate.parse("2026-09-20");
    static final String DRAFTED = "+33699999999";
    static final PolicyKey CITY = new PolicyKey(SubjectKind.GUARDIAN, "address", Role.FAMILY);

    private final History history;

    LaterHistory(History history) {
        this.history = history;
    }

    /** A line about Hugo, who leaves school accompanied until two officers say otherwise. */
    static ProposedItem exit(String name) {
        return new ProposedItem(
                item(name),
                "exitPermission",
                ItemKind.GROUP,
                2,
                Map.of("exitPermission", "ACCOMPANIED", "exitPersons", ""),
                Map.of("exitPermission", "ALONE", "exitPersons", ""));
    }

    AccountOpened secondOfficer() {
        return new AccountOpened(
                SECOND_LOGIN,
                SECOND_LOGIN.toString(),
                SITE,
                Set.of(SITE),
                "secretariat2",
                Role.STAFF,
                "Marc Blin",
                "marc@ecole.fr",
                null,
                null,
                history.next());
    }

    CorrectionRequested sentBack(String request, int revision, String item) {
        var line = new ItemCorrection(item(item), RefusalReason.UNREADABLE, "Numéro de Hugo illisible");
        return new CorrectionRequested(
                request(request), HUGO_RECORD, List.of(line), DUE, OFFICER, revision, history.next());
    }

    StudentProposalRevised rewritten(String request, String former, ProposedItem item) {
        var submission = new SubmissionId(id("submission-" + former));
        var lines = List.of(new RevisedItem(item(former), item));
        return new StudentProposalRevised(
                HUGO, LEMAIRE, request(request), submission, SITE, FAMILY, history.next(), lines);
    }

    ItemsRevised revised(String request, int revision, String former, ProposedItem item) {
        var lines = List.of(new RevisedLine(item(former), item.toReview()));
        return new ItemsRevised(request(request), lines, FAMILY, revision, history.next());
    }

    StudentProposalAmended drafted(String request, ProposedItem line, Map<String, String> values) {
        var item = new AmendedItem(DRAFT, line.itemId(), line.group(), line.proposed(), values);
        return new StudentProposalAmended(HUGO, request(request), item, OFFICER, history.next());
    }

    ReviewDecided decided(Actor officer, String request, int revision, ItemDecision... decisions) {
        return new ReviewDecided(request(request), HUGO_RECORD, List.of(decisions), officer, revision, history.next());
    }

    TextEdited said(int version, String markdown) {
        return new TextEdited(SITE, TextKind.WELCOME, "fr", markdown, version, OFFICER, history.next());
    }

    static ItemDecision endorse(String item) {
        return new ItemDecision(item(item), ItemDecision.Verdict.ENDORSE, null, null, null);
    }

    ItemsSettled settledAs(String request, int revision, String item, ItemState outcome) {
        return new ItemsSettled(request(request), settled(item, outcome), revision, history.next());
    }

    ReviewClosed closed(String request, RequestState outcome) {
        return new ReviewClosed(request(request), outcome, history.next());
    }

    ReviewReopened reopened(String request, int revision, String item) {
        return new ReviewReopened(
                request(request),
                HUGO_RECORD,
                Set.of(item(item)),
                "Hugo a fourni la pièce",
                SECOND,
                revision,
                history.next());
    }

    StudentChangedAtOnce atOnce(String request, List<ReplacedItem> replaced, AtOnceItem... items) {
        return new StudentChangedAtOnce(
                HUGO, LEMAIRE, request(request), SITE, FAMILY, history.next(), List.of(items), replaced);
    }

    static AtOnceItem withdrawn() {
        return new AtOnceItem(
                "imageRights",
                AtOnceItem.Why.CANNOT_WAIT,
                Map.of("imageRights", "DIFFUSION", "imageMedia", "WEBSITE"),
                Map.of("imageRights", "NONE", "imageMedia", ""));
    }

    static AtOnceItem school() {
        return new AtOnceItem(
                "school",
                AtOnceItem.Why.POLICY,
                Map.of("school", "NOT_IN_SCHOOL", "schoolName", ""),
                Map.of("school", "UNLISTED", "schoolName", "Lycée de Hugo"));
    }

    TaskCompleted done(TaskKind kind, String request, String group) {
        var task = TaskId.of(kind, request(request), group);
        return new TaskCompleted(task, kind, HUGO_RECORD, "Vu avec Hugo", OFFICER, history.next());
    }

    /** Everything, after {@link History#rich()}. */
    Object[] rich() {
        var phone = asks("phone-7", "mobilePhone", "", "+33611");
        var again = asks("phone-7b", "mobilePhone", "", "+33611111111");
        var exit = exit("exit-7");
        return new Object[] {
            secondOfficer(),
            said(1, "Bienvenue !"),
            said(2, ""),
            new SiteRenamed(SITE, "Conservatoire de Saint-Junien", "Saint-Junien", history.next()),
            new AccountInvited(KARIM_LOGIN, InvitationMeans.LETTER, OFFICER, history.next()),
            new AccountClosed(KARIM_LOGIN, OFFICER, history.next()),
            new AccountReopened(KARIM_LOGIN, OFFICER, history.next()),
            new AccountClosed(SECOND_LOGIN, OFFICER, history.next()),
            new PreferencesChosen(ANNE_LOGIN, "en", NoticeFrequency.DAILY, history.next()),
            new FieldPolicyChanged(
                    PolicyBookId.SCHOOL, CITY, FieldPolicy.HELD, FieldPolicy.AT_ONCE, OFFICER, history.next()),
            new DelegationGiven(DELEGATION, SITE, STAFF_LOGIN, SECOND_LOGIN, DUE, DUE, "Congé", history.next()),
            history.hugo("seven", phone, exit),
            history.opened("seven", HUGO_RECORD, FAMILY, phone.toReview(), exit.toReview()),
            decided(OFFICER, "seven", 2, endorse("exit-7")),
            sentBack("seven", 3, "phone-7"),
            new FamilyReminded(request("seven"), 7, DUE, history.next()),
            rewritten("seven", "phone-7", again),
            revised("seven", 4, "phone-7", again),
            drafted("seven", again, Map.of("mobilePhone", DRAFTED)),
            new ReviewDecided(
                    request("seven"),
                    HUGO_RECORD,
                    List.of(
                            ItemDecision.acceptAmended(again.itemId(), DRAFT, "Hugo, chiffre ajouté"),
                            ItemDecision.accept(exit.itemId())),
                    SECOND,
                    STAFF_LOGIN,
                    null,
                    5,
                    history.next()),
            new StudentIdentityChanged(
                    HUGO,
                    request("seven"),
                    history.next(),
                    List.of(new AppliedItem(
                            again.itemId(), "mobilePhone", again.base(), Map.of("mobilePhone", DRAFTED)))),
            settledAs("seven", 6, "phone-7b", ItemState.ACCEPTED),
            new ReviewParked(request("seven"), "ApplyStudentProposal", 10, history.next()),
            new RetryRequested(request("seven"), SECOND, history.next()),
            settledAs("seven", 7, "exit-7", ItemState.CONFLICT),
            reopened("six", 3, "name"),
            new StudentProposalRestored(
                    HUGO, request("six"), history.next(), List.of(asks("name", "firstName", "Hugo", "Ugo")), List.of()),
            atOnce("eight", List.of(), withdrawn(), school()),
            done(TaskKind.WITHDRAWN_CONSENT, "eight", "imageRights"),
            new BatchStarted(
                    BATCH,
                    List.of(new BatchEntry(request("six"), 3), new BatchEntry(request("three"), 3)),
                    OFFICER,
                    null,
                    history.next()),
            new ReviewDecided(
                    request("six"),
                    HUGO_RECORD,
                    List.of(ItemDecision.accept(item("name"))),
                    OFFICER,
                    null,
                    BATCH,
                    4,
                    history.next()),
            new BatchAdvanced(
                    BATCH,
                    List.of(new BatchResult(request("six"), List.of(item("name")), List.of(), null, false)),
                    1,
                    history.next()),
            new BatchAdvanced(
                    BATCH,
                    List.of(new BatchResult(
                            request("three"),
                            List.of(),
                            List.of(new SkippedItem(item("later"), SkippedItem.Why.CONFLICT)),
                            null,
                            false)),
                    0,
                    history.next()),
            new BatchFinished(BATCH, history.next()),
            new StudentProposalReleased(HUGO, request("six"), history.next(), List.of(item("name")), List.of()),
            settledAs("six", 5, "name", ItemState.MOOT),
            closed("six", RequestState.ACCEPTED),
            new ReviewParked(request("six"), "ApplyStudentProposal", 10, history.next()),
            new DelegationEnded(DELEGATION, OFFICER, history.next()),
            new HouseholdSet(HUGO, BENALI, Custody.FULL, OFFICER, history.next()),
            new HouseholdEnded(HUGO, BENALI, OFFICER, history.next()),
            new HouseholdSet(HUGO, BENALI, Custody.VIEW_ONLY, OFFICER, history.next()),
            new SchoolsLoaded(
                    SchoolDirectoryId.NATIONAL,
                    SCHOOL_LIST,
                    0,
                    List.of(
                            new SchoolEntry("0870015S", "Lycée François Arago", "Lycée", "87000", "Limoges"),
                            new SchoolEntry("0870900T", "École des Tilleuls", "Ecole", "87600", "Rochechouart")),
                    List.of("0870003C"),
                    OFFICER,
                    history.next()),
            new SchoolListPublished(
                    SchoolDirectoryId.NATIONAL, SCHOOL_LIST, 1, new SchoolChanges(2, 0, 1), OFFICER, history.next())
        };
    }
}
