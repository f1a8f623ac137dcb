package org.contrepoint.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountEvent;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountOpened;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationEvent;
import org.contrepoint.document.DocumentTypeEvent;
import org.contrepoint.document.FolderEvent;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyEvent;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.family.GuardianEvent;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.GuardianIdentityProposed;
import org.contrepoint.family.GuardianRegistered;
import org.contrepoint.policy.PolicyEvent;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.ItemCorrection;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsSettled;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewItem;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewParked;
import org.contrepoint.review.SettledItem;
import org.contrepoint.review.StaffReminded;
import org.contrepoint.review.batch.BatchEvent;
import org.contrepoint.school.SchoolEvent;
import org.contrepoint.site.SiteEvent;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.SiteOpened;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentEvent;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentIdentityProposed;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.contrepoint.student.StudentRegistered;
import org.contrepoint.task.TaskEvent;
import org.contrepoint.teaching.CourseEvent;

/** The cast: the Lemaire family, Léa who lives in two homes, the secretariat; and what happens to them. */
final class History {

    static final SiteId SITE = SiteId.of(id("site"));
    static final FamilyId LEMAIRE = FamilyId.of(id("lemaire"));
    static final FamilyId BENALI = FamilyId.of(id("benali"));
    static final GuardianId ANNE = GuardianId.of(id("anne"));
    static final GuardianId KARIM = GuardianId.of(id("karim"));
    static final StudentId LEA = StudentId.of(id("lea"));
    static final StudentId HUGO = StudentId.of(id("hugo"));
    static final AccountId ANNE_LOGIN = AccountId.of(SITE, "lemaire");
    static final AccountId KARIM_LOGIN = AccountId.of(SITE, "benali");
    static final AccountId STAFF_LOGIN = AccountId.of(SITE, "secretariat");
    static final Actor FAMILY = new Actor(ANNE_LOGIN, Role.FAMILY);
    static final Actor OTHER_HOME = new Actor(KARIM_LOGIN, Role.FAMILY);
    static final Actor OFFICER = new Actor(STAFF_LOGIN, Role.STAFF);
    static final Subject LEA_RECORD = new Subject(SubjectKind.STUDENT, LEA.value());
    static final Subject HUGO_RECORD = new Subject(SubjectKind.STUDENT, HUGO.value());
    static final Subject ANNE_RECORD = new Subject(SubjectKind.GUARDIAN, ANNE.value());

    private final MovableClock clock;

    private final Map<String, Instant> submitted = new HashMap<>();

    History(MovableClock clock) {
        this.clock = clock;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static RequestId request(String name) {
        return RequestId.of(id("request-" + name));
    }

    static ItemId item(String name) {
        return ItemId.of(id("item-" + name));
    }

    static String aggregateOf(Object event) {
        return switch (event) {
            case SiteEvent e -> e.siteId().toString();
            case AccountEvent e -> e.accountId().toString();
            case FamilyEvent e -> e.familyId().toString();
            case GuardianEvent e -> e.guardianId().toString();
            case StudentEvent e -> e.studentId().toString();
            case ReviewEvent e -> e.requestId().toString();
            case TaskEvent e -> e.taskId().toString();
            case SchoolEvent e -> e.directoryId().toString();
            case PolicyEvent e -> e.bookId().toString();
            case BatchEvent e -> e.batchId().toString();
            case CourseEvent e -> e.courseId().toString();
            case DelegationEvent e -> e.delegationId().toString();
            case FolderEvent e -> e.folderId().toString();
            case DocumentTypeEvent e -> e.typeId().toString();
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    Instant next() {
        return clock.tick(Duration.ofMinutes(1));
    }

    private Instant submit(String request) {
        Instant at = next();
        submitted.put(request, at);
        return at;
    }

    Object[] school() {
        return new Object[] {
            new SiteOpened(SITE, "Conservatoire du Parc", "Sainte-Foy", next()),
            new SiteOpened(SiteId.of(id("antenne")), "Antenne des Bords", "Aulnay", next()),
            new FamilyRegistered(LEMAIRE, SITE, "Lemaire", next()),
            new FamilyRegistered(BENALI, SITE, "Benali", next()),
            new GuardianRegistered(ANNE, LEMAIRE, SITE, anne(), next()),
            new GuardianRegistered(KARIM, BENALI, SITE, Map.of("lastName", "Benali", "firstName", "Karim"), next()),
            new StudentRegistered(LEA, SITE, List.of(LEMAIRE, BENALI), lea(), next()),
            new StudentRegistered(HUGO, SITE, List.of(LEMAIRE), hugo(), next()),
            account(ANNE_LOGIN, ANNE.toString(), "Lemaire", Role.FAMILY, "Anne Lemaire", LEMAIRE, ANNE),
            account(KARIM_LOGIN, KARIM.toString(), "benali", Role.FAMILY, "Karim Benali", BENALI, KARIM),
            account(STAFF_LOGIN, STAFF_LOGIN.toString(), "secretariat", Role.STAFF, "Odile Roy", null, null)
        };
    }

    static Map<String, String> anne() {
        return Map.of("lastName", "Lemaire", "firstName", "Anne", "city", "Aulnay", "email", "anne@exemple.fr");
    }

    static Map<String, String> lea() {
        return Map.of("lastName", "Lemaire", "firstName", "Léa", "birthDate", "2014-03-09", "schoolLevel", "CM1");
    }

    static Map<String, String> hugo() {
        return Map.of("lastName", "Lemaire", "firstName", "Hugo", "birthDate", "2010-01-02");
    }

    private AccountOpened account(
            AccountId id,
            String person,
            String login,
            Role role,
            String name,
            @org.jspecify.annotations.Nullable FamilyId family,
            @org.jspecify.annotations.Nullable GuardianId guardian) {
        return new AccountOpened(
                id, person, SITE, Set.of(SITE), login, role, name, login + "@ecole.fr", family, guardian, next());
    }

    static ProposedItem asks(String item, String group, String before, String after) {
        return new ProposedItem(item(item), group, Map.of(group, before), Map.of(group, after));
    }

    StudentIdentityProposed lea(String request, Actor by, List<ReplacedItem> replaced, ProposedItem... items) {
        FamilyId family = by.equals(OTHER_HOME) ? BENALI : LEMAIRE;
        return new StudentIdentityProposed(
                LEA, family, request(request), SITE, by, submit(request), List.of(items), replaced);
    }

    StudentIdentityProposed hugo(String request, ProposedItem... items) {
        return new StudentIdentityProposed(
                HUGO, LEMAIRE, request(request), SITE, FAMILY, submit(request), List.of(items), List.of());
    }

    GuardianIdentityProposed anne(String request, ProposedItem... items) {
        return new GuardianIdentityProposed(
                ANNE, LEMAIRE, request(request), SITE, FAMILY, submit(request), List.of(items), List.of());
    }

    ReviewOpened opened(String request, Subject subject, Actor by, ReviewItem... items) {
        Instant at = submitted.getOrDefault(request, clock.instant());
        return new ReviewOpened(request(request), subject, SITE, by, at, List.of(items), 1, next());
    }

    ReviewClaimed claimed(String request) {
        Instant at = next();
        return new ReviewClaimed(request(request), OFFICER, at.plus(Duration.ofMinutes(30)), at);
    }

    ReviewDecided decided(String request, Subject subject, int revision, ItemDecision... decisions) {
        return new ReviewDecided(request(request), subject, List.of(decisions), OFFICER, revision, next());
    }

    /** A history in which everything happens that can. */
    Object[] rich() {
        var level = asks("level", "schoolLevel", "CM1", "CM2");
        var phone = asks("phone", "mobilePhone", "", "+33612345678");
        var later = asks("later", "schoolLevel", "CM1", "SIXIEME");
        var mail = asks("mail", "email", "anne@exemple.fr", "anne.lemaire@exemple.fr");
        var home = asks("home", "homePhone", "", "+33412345678");
        return new Object[] {
            lea("one", FAMILY, List.of(), level, phone),
            opened("one", LEA_RECORD, FAMILY, line(level), line(phone)),
            claimed("one"),
            decided(
                    "one",
                    LEA_RECORD,
                    2,
                    ItemDecision.accept(item("phone")),
                    ItemDecision.refuse(item("level"), RefusalReason.INCONSISTENT, "Encore en CM1")),
            new StudentIdentityChanged(LEA, request("one"), next(), List.of(applied(phone))),
            new StudentProposalReleased(LEA, request("one"), next(), List.of(), List.of(item("level"))),
            new ItemsSettled(request("one"), settled("phone", ItemState.ACCEPTED), 3, next()),
            new ReviewClosed(request("one"), RequestState.PARTLY_ACCEPTED, next()),
            lea("two", OTHER_HOME, List.of(), asks("two", "schoolLevel", "CM1", "CM2")),
            opened("two", LEA_RECORD, OTHER_HOME, new ReviewItem(item("two"), "schoolLevel")),
            lea("three", FAMILY, List.of(new ReplacedItem(request("two"), item("two"))), later),
            new ItemsReplaced(request("two"), Set.of(item("two")), request("three"), 2, next()),
            new ReviewClosed(request("two"), RequestState.WITHDRAWN, next()),
            opened("three", LEA_RECORD, FAMILY, line(later)),
            new StudentCorrected(LEA, Map.of("schoolLevel", "CM1"), Map.of("schoolLevel", "CE2"), OFFICER, next()),
            decided("three", LEA_RECORD, 2, ItemDecision.accept(item("later"))),
            new StudentProposalConflicted(LEA, request("three"), next(), List.of(conflicted(later, "CE2"))),
            new ItemsSettled(request("three"), settled("later", ItemState.CONFLICT), 3, next()),
            new StaffReminded(request("three"), 3, next()),
            new ReviewParked(request("three"), "ApplyStudentProposal", 5, next()),
            anne("four", mail, home),
            opened("four", ANNE_RECORD, FAMILY, line(mail), line(home)),
            new CorrectionRequested(
                    request("four"),
                    ANNE_RECORD,
                    List.of(
                            new ItemCorrection(item("mail"), RefusalReason.UNREADABLE, "Adresse illisible"),
                            new ItemCorrection(item("home"), RefusalReason.INCONSISTENT, "Numéro incomplet")),
                    LocalDate.parse("2026-09-20"),
                    OFFICER,
                    2,
                    next()),
            anne("five", asks("work", "workPhone", "", "+33512345678")),
            opened("five", ANNE_RECORD, FAMILY, new ReviewItem(item("work"), "workPhone")),
            new RequestWithdrawn(request("five"), Set.of(item("work")), FAMILY, 2, next()),
            new ReviewClosed(request("five"), RequestState.WITHDRAWN, next()),
            hugo("six", asks("name", "firstName", "Hugo", "Ugo")),
            opened("six", HUGO_RECORD, FAMILY, new ReviewItem(item("name"), "firstName")),
            decided(
                    "six",
                    HUGO_RECORD,
                    2,
                    ItemDecision.refuse(item("name"), RefusalReason.PROOF_MISSING, "Hugo, pièce manquante")),
            new StudentProposalReleased(HUGO, request("six"), next(), List.of(), List.of(item("name"))),
            new ReviewClosed(request("six"), RequestState.REFUSED, next())
        };
    }

    /** Léa stays: she has another home. */
    FamilyErased erased() {
        return new FamilyErased(LEMAIRE, List.of(ANNE), List.of(HUGO), "Demande", "V-12", OFFICER, next());
    }

    static ReviewItem line(ProposedItem item) {
        return new ReviewItem(item.itemId(), item.group());
    }

    static AppliedItem applied(ProposedItem item) {
        return new AppliedItem(item.itemId(), item.group(), item.base(), item.proposed());
    }

    static ConflictedItem conflicted(ProposedItem item, String now) {
        return new ConflictedItem(item.itemId(), item.group(), item.base(), Map.of(item.group(), now), item.proposed());
    }

    static List<SettledItem> settled(String item, ItemState outcome) {
        return List.of(new SettledItem(item(item), outcome));
    }
}
