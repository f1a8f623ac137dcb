package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Personal;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.student.StudentCorrected;
import org.contrepoint.student.StudentId;
import org.contrepoint.student.StudentIdentityChanged;
import org.contrepoint.student.StudentProposalConflicted;
import org.contrepoint.student.StudentProposalReleased;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.account.FindLogin;
import org.contrepoint.view.family.FamilyPage;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.family.ListFamilies;
import org.contrepoint.view.record.PendingGroup;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.view.student.FindStudent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages are told about sites, logins, families and records. */
class RecordViewsIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        happened(history.school());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void the_first_site_comes_first() {
        assertThat(side.list(new ListSites(), SiteView.class))
                .extracting(SiteView::name)
                .containsExactly("Conservatoire du Parc", "Antenne des Bords");
    }

    @Test
    void a_login_is_found_whatever_its_case_and_takes_the_guardians_address() {
        var account = side.one(new FindLogin(SITE, " LEMAIRE "), AccountView.class);
        assertThat(account)
                .isEqualTo(side.one(new FindLogin(null, "lemaire"), AccountView.class))
                .isEqualTo(side.one(new FindAccount(ANNE_LOGIN), AccountView.class));
        assertThat(account.email()).isEqualTo("anne@exemple.fr");
        assertThat(account.sites()).containsExactly(SITE);
        assertThat(account.guardianId()).isEqualTo(ANNE);
    }

    @Test
    void a_guardian_without_an_address_has_no_mail_and_staff_have_their_own() {
        assertThat(side.one(new FindAccount(KARIM_LOGIN), AccountView.class).email())
                .isNull();
        assertThat(side.one(new FindAccount(STAFF_LOGIN), AccountView.class).email())
                .isEqualTo("secretariat@ecole.fr");
        assertThat(side.one(new FindLogin(SITE, "personne"), AccountView.class)).isNull();
    }

    @Test
    void both_homes_of_a_student_see_the_record() {
        assertThat(side.one(new FindFamily(LEMAIRE), FamilyView.class).students())
                .extracting(RecordView::displayName)
                .containsExactly("Léa Lemaire", "Hugo Lemaire");
        var benali = side.one(new FindFamily(BENALI), FamilyView.class);
        assertThat(benali.students()).extracting(RecordView::families).containsExactly(List.of(LEMAIRE, BENALI));
        assertThat(benali.guardians()).extracting(RecordView::displayName).containsExactly("Karim Benali");
        assertThat(side.one(new FindFamily(FamilyId.of(id("none"))), FamilyView.class))
                .isNull();
        assertThat(side.one(new FindStudent(StudentId.of(id("none"))), RecordView.class))
                .isNull();
    }

    @Test
    void a_proposed_value_waits_beside_the_current_one() {
        var level = asks("level", "schoolLevel", "CM1", "CM2");
        var event = history.lea("one", FAMILY, List.of(), level);
        happened(event);
        assertThat(lea().current()).isEqualTo(History.lea());
        assertThat(lea().pending())
                .containsExactly(new PendingGroup(
                        "schoolLevel",
                        request("one"),
                        item("level"),
                        level.proposed(),
                        "Anne Lemaire",
                        event.at(),
                        false));
    }

    @Test
    void an_accepted_value_becomes_current_and_waits_no_more() {
        var level = asks("level", "schoolLevel", "CM1", "CM2");
        happened(
                history.lea("one", FAMILY, List.of(), level),
                new StudentIdentityChanged(LEA, request("one"), history.next(), List.of(applied(level))));
        assertThat(lea().current()).containsEntry("schoolLevel", "CM2");
        assertThat(lea().pending()).isEmpty();
    }

    @Test
    void an_emptied_field_is_left_out() {
        var level = asks("level", "schoolLevel", "CM1", "");
        happened(
                history.lea("one", FAMILY, List.of(), level),
                new StudentIdentityChanged(LEA, request("one"), history.next(), List.of(applied(level))));
        assertThat(lea().current()).doesNotContainKey("schoolLevel");
    }

    @Test
    void a_newer_submission_takes_the_place_of_the_older_one() {
        happened(
                history.lea("one", FAMILY, List.of(), asks("older", "schoolLevel", "CM1", "CM2")),
                history.lea(
                        "two",
                        OTHER_HOME,
                        List.of(new ReplacedItem(request("one"), item("older"))),
                        asks("newer", "schoolLevel", "CM1", "CE2")));
        assertThat(lea().pending()).singleElement().satisfies(line -> {
            assertThat(line.itemId()).isEqualTo(item("newer"));
            assertThat(line.proposedBy()).isEqualTo("Karim Benali");
        });
    }

    @Test
    void a_conflict_shows_and_a_release_ends_it() {
        var level = asks("level", "schoolLevel", "CM1", "CM2");
        happened(
                history.lea("one", FAMILY, List.of(), level),
                new StudentCorrected(
                        LEA, Map.of("schoolLevel", "CM1"), Map.of("schoolLevel", "CE2"), OFFICER, history.next()),
                new StudentProposalConflicted(LEA, request("one"), history.next(), List.of(conflicted(level, "CE2"))));
        assertThat(lea().current()).containsEntry("schoolLevel", "CE2");
        assertThat(lea().pending()).singleElement().matches(PendingGroup::conflicted);
        happened(new StudentProposalReleased(LEA, request("one"), history.next(), List.of(), List.of(item("level"))));
        assertThat(lea().pending()).isEmpty();
    }

    @Test
    void families_are_found_by_any_name_without_accents() {
        happened(history.lea("one", FAMILY, List.of(), asks("level", "schoolLevel", "CM1", "CM2")));
        var line = new FamilyPage.Line(LEMAIRE, "Lemaire", "Aulnay", 1, 2, 1);
        assertThat(families("hugo")).containsExactly(line);
        assertThat(families("ANNE lemaire")).containsExactly(line);
        assertThat(families("lemaire léa")).containsExactly(new FamilyPage.Line(BENALI, "Benali", "", 1, 1, 1), line);
        assertThat(families("")).extracting(FamilyPage.Line::name).containsExactly("Benali", "Lemaire");
        assertThat(families("%")).hasSize(2);
        assertThat(families("durand")).isEmpty();
        assertThat(side.one(new ListFamilies(Set.of(SITE), "", 7_000_000), FamilyPage.class)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void an_erased_family_leaves_nothing_of_its_persons() {
        happened(history.rich());
        happened(history.erased());
        var family = side.one(new FindFamily(LEMAIRE), FamilyView.class);
        assertThat(family.erased()).isTrue();
        assertThat(family.name()).isEqualTo(Personal.ERASED);
        assertThat(family.guardians()).singleElement().satisfies(guardian -> {
            assertThat(guardian.displayName()).isEqualTo(Personal.ERASED);
            assertThat(guardian.current()).isEmpty();
            assertThat(guardian.pending()).isEmpty();
        });
        assertThat(lea().displayName()).isEqualTo("Léa Lemaire");
        assertThat(side.one(new FindLogin(null, "lemaire"), AccountView.class)).isNull();
        assertThat(Database.rows().values().toString())
                .doesNotContain("Hugo", "Anne", "anne", "+33412345678", "illisible", "pièce");
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private RecordView lea() {
        return side.one(new FindStudent(LEA), RecordView.class);
    }

    private List<FamilyPage.Line> families(String search) {
        return side.one(new ListFamilies(Set.of(SITE), search, 0), FamilyPage.class)
                .lines();
    }
}
