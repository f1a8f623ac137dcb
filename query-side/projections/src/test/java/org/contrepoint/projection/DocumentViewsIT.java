package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.contrepoint.projection.DocumentHistory.END_OF_YEAR;
import static org.contrepoint.projection.DocumentHistory.INSURANCE;
import static org.contrepoint.projection.DocumentHistory.OF_LEA;
import static org.contrepoint.projection.DocumentHistory.OF_LEMAIRE;
import static org.contrepoint.projection.DocumentHistory.PHOTO;
import static org.contrepoint.projection.DocumentHistory.RULES;
import static org.contrepoint.projection.DocumentHistory.document;
import static org.contrepoint.projection.DocumentHistory.excuses;
import static org.contrepoint.projection.DocumentHistory.file;
import static org.contrepoint.projection.DocumentHistory.handedIn;
import static org.contrepoint.projection.DocumentHistory.hands;
import static org.contrepoint.projection.DocumentHistory.terms;
import static org.contrepoint.projection.DocumentHistory.type;
import static org.contrepoint.projection.History.BENALI;
import static org.contrepoint.projection.History.LEMAIRE;
import static org.contrepoint.projection.History.OTHER_HOME;
import static org.contrepoint.projection.History.SITE;
import static org.contrepoint.projection.History.item;
import static org.contrepoint.projection.History.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.Validity;
import org.contrepoint.family.FamilyId;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseOpened;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.SchoolYear;
import org.contrepoint.teaching.StudentLeft;
import org.contrepoint.teaching.StudentsEnrolled;
import org.contrepoint.view.document.DocumentTypeView;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FindDocumentOfFile;
import org.contrepoint.view.document.FindDocuments;
import org.contrepoint.view.document.FindFolder;
import org.contrepoint.view.document.FindMissing;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.view.document.FolderState;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.view.document.ListDocumentTypes;
import org.contrepoint.view.document.MissingView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What families and staff are told of folders. */
class DocumentViewsIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final DocumentHistory documents = new DocumentHistory(history);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        happened(history.school());
        happened(documents.types());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_folder_says_what_is_asked_for_before_anything_came() {
        FolderView folder = folder(OF_LEA, TODAY);
        assertThat(folder.ownerName()).isEqualTo("Léa Lemaire");
        assertThat(folder.siteId()).isEqualTo(SITE);
        assertThat(folder.families()).containsExactly(LEMAIRE, BENALI);
        assertThat(folder.entries())
                .extracting(entry -> entry.type().terms().name(), FolderEntry::state, FolderEntry::required)
                .containsExactly(
                        tuple("Assurance", FolderState.MISSING, true), tuple("Photo", FolderState.OPTIONAL, false));
        assertThat(folder(OF_LEMAIRE, TODAY).ownerName()).isEqualTo("Lemaire");
        assertThat(folder(OF_LEMAIRE, TODAY).entries())
                .extracting(entry -> entry.type().typeId())
                .containsExactly(RULES);
    }

    @Test
    void what_waits_shows_to_both_homes_in_the_name_of_who_sent_it() {
        happened(documents.submitted(
                OF_LEA,
                "one",
                OTHER_HOME,
                List.of(),
                List.of(handedIn("one", INSURANCE)),
                hands("one", INSURANCE, null)));
        FolderEntry entry = entry(OF_LEA, INSURANCE, TODAY);
        assertThat(entry.state()).isEqualTo(FolderState.WAITING);
        assertThat(entry.current()).isNull();
        var pending = Objects.requireNonNull(entry.pending());
        assertThat(pending.byName()).isEqualTo("Karim Benali");
        assertThat(pending.requestId()).isEqualTo(request("one"));
        assertThat(pending.itemId()).isEqualTo(item("one"));
        assertThat(Objects.requireNonNull(pending.document()).families()).containsExactly(LEMAIRE, BENALI);
        assertThat(pending.document().name()).isEqualTo("one.pdf");
        assertThat(pending.document().valid()).isFalse();
    }

    @Test
    void an_accepted_document_counts_until_its_day_and_warns_thirty_days_before() {
        happened(documents.submitted(OF_LEA, "one", INSURANCE, null));
        happened(documents.accepted(OF_LEA, "one", "one", INSURANCE, END_OF_YEAR));
        FolderEntry entry = entry(OF_LEA, INSURANCE, TODAY);
        assertThat(entry.state()).isEqualTo(FolderState.ACCEPTED);
        assertThat(Objects.requireNonNull(entry.current()).valid()).isTrue();
        assertThat(entry.current().validUntil()).isEqualTo(END_OF_YEAR);
        assertThat(entry.pending()).isNull();
        assertThat(entry.reusable()).isEmpty();
        assertThat(state(OF_LEA, INSURANCE, END_OF_YEAR.minusDays(31))).isEqualTo(FolderState.ACCEPTED);
        assertThat(state(OF_LEA, INSURANCE, END_OF_YEAR.minusDays(30))).isEqualTo(FolderState.EXPIRING);
        assertThat(state(OF_LEA, INSURANCE, END_OF_YEAR)).isEqualTo(FolderState.EXPIRING);
        FolderEntry expired = entry(OF_LEA, INSURANCE, END_OF_YEAR.plusDays(1));
        assertThat(expired.state()).isEqualTo(FolderState.EXPIRED);
        assertThat(expired.reusable()).extracting(DocumentView::documentId).containsExactly(document("one"));
    }

    @Test
    void a_document_that_staff_extended_counts_for_longer() {
        happened(documents.submitted(OF_LEA, "one", INSURANCE, null));
        happened(documents.accepted(OF_LEA, "one", "one", INSURANCE, END_OF_YEAR));
        happened(documents.extended(OF_LEA, "one", END_OF_YEAR.plusMonths(2)));
        assertThat(state(OF_LEA, INSURANCE, END_OF_YEAR.plusDays(1))).isEqualTo(FolderState.ACCEPTED);
        assertThat(missing(LEMAIRE, END_OF_YEAR.plusDays(1))).isEqualTo(2);
    }

    @Test
    void what_staff_send_back_says_what_they_want_and_by_when() {
        happened(documents.submitted(OF_LEA, "one", INSURANCE, null));
        happened(documents.opened("one", OF_LEA.subject(), hands("one", INSURANCE, null)));
        happened(documents.sentBack(OF_LEA, "one"));
        FolderEntry entry = entry(OF_LEA, INSURANCE, TODAY);
        assertThat(entry.state()).isEqualTo(FolderState.TO_CORRECT);
        assertThat(Objects.requireNonNull(entry.pending()).correction()).isEqualTo("La page 2 est floue");
        assertThat(entry.pending().dueDate()).isEqualTo(LocalDate.parse("2026-09-20"));

        happened(documents.revised(OF_LEA, "one", "one", "two", INSURANCE));
        FolderEntry revised = entry(OF_LEA, INSURANCE, TODAY);
        assertThat(revised.state()).isEqualTo(FolderState.WAITING);
        assertThat(Objects.requireNonNull(revised.pending()).correction()).isNull();
        assertThat(Objects.requireNonNull(revised.pending().document()).documentId())
                .isEqualTo(document("two"));
    }

    @Test
    void a_refused_document_says_why_until_a_newer_one_waits() {
        happened(documents.submitted(OF_LEA, "one", INSURANCE, null));
        happened(documents.opened("one", OF_LEA.subject(), hands("one", INSURANCE, null)));
        happened(documents.refused(OF_LEA, "one"));
        FolderEntry entry = entry(OF_LEA, INSURANCE, TODAY);
        assertThat(entry.state()).isEqualTo(FolderState.REFUSED);
        assertThat(Objects.requireNonNull(entry.refused()).reason()).isEqualTo(RefusalReason.UNREADABLE);
        assertThat(entry.refused().requestId()).isEqualTo(request("one"));
        assertThat(entry.reusable()).isEmpty();

        happened(documents.submitted(OF_LEA, "two", INSURANCE, null));
        assertThat(entry(OF_LEA, INSURANCE, TODAY)).satisfies(newer -> {
            assertThat(newer.state()).isEqualTo(FolderState.WAITING);
            assertThat(newer.refused()).isNull();
        });
    }

    @Test
    void a_valid_document_counts_even_though_a_newer_one_was_refused() {
        happened(documents.submitted(OF_LEA, "one", INSURANCE, null));
        happened(documents.accepted(OF_LEA, "one", "one", INSURANCE, END_OF_YEAR));
        happened(documents.submitted(OF_LEA, "two", INSURANCE, "one"));
        happened(documents.opened("two", OF_LEA.subject(), hands("two", INSURANCE, "one")));
        happened(documents.refused(OF_LEA, "two"));
        FolderEntry entry = entry(OF_LEA, INSURANCE, TODAY);
        assertThat(entry.state()).isEqualTo(FolderState.ACCEPTED);
        assertThat(entry.refused()).isNotNull();
        assertThat(state(OF_LEA, INSURANCE, END_OF_YEAR.plusDays(1))).isEqualTo(FolderState.REFUSED);
    }

    @Test
    void an_accepted_excuse_stands_until_the_end_of_its_time() {
        happened(documents.excused(OF_LEA, "one", INSURANCE, "Pas d’assureur"));
        assertThat(Objects.requireNonNull(entry(OF_LEA, INSURANCE, TODAY).pending())
                        .excuse())
                .isEqualTo("Pas d’assureur");
        happened(documents.excuseAccepted(OF_LEA, "one", INSURANCE, "Pas d’assureur"));
        FolderEntry entry = entry(OF_LEA, INSURANCE, TODAY);
        assertThat(entry.state()).isEqualTo(FolderState.EXCUSED);
        assertThat(entry.excuse()).isEqualTo("Pas d’assureur");
        assertThat(state(OF_LEA, INSURANCE, END_OF_YEAR.plusDays(1))).isEqualTo(FolderState.MISSING);
    }

    @Test
    void a_newer_submission_puts_the_older_line_aside_and_an_opened_again_one_waits_once_more() {
        happened(documents.excused(OF_LEA, "one", INSURANCE, "Pas d’assureur"));
        happened(documents.submitted(
                OF_LEA,
                "two",
                OTHER_HOME,
                List.of(new ReplacedItem(request("one"), item("one"))),
                List.of(handedIn("two", INSURANCE)),
                hands("two", INSURANCE, null)));
        happened(documents.released(OF_LEA, "one"));
        assertThat(Objects.requireNonNull(entry(OF_LEA, INSURANCE, TODAY).pending())
                        .requestId())
                .isEqualTo(request("two"));
        happened(documents.released(OF_LEA, "two"));
        assertThat(state(OF_LEA, INSURANCE, TODAY)).isEqualTo(FolderState.MISSING);
        happened(documents.restored(OF_LEA, "one", excuses("one", INSURANCE, "Pas d’assureur")));
        assertThat(Objects.requireNonNull(entry(OF_LEA, INSURANCE, TODAY).pending())
                        .excuse())
                .isEqualTo("Pas d’assureur");
    }

    @Test
    void a_type_is_asked_by_age_on_that_day() {
        happened(documents.defined(type("minors"), terms("Autorisation", FolderKind.STUDENT, Audience.MINORS, true)));
        happened(documents.defined(type("adults"), terms("Carte", FolderKind.STUDENT, Audience.ADULTS, true)));
        LocalDate eighteen = LocalDate.parse("2032-03-09");
        assertThat(names(OF_LEA, eighteen.minusDays(1)))
                .contains("Autorisation")
                .doesNotContain("Carte");
        assertThat(names(OF_LEA, eighteen)).contains("Carte").doesNotContain("Autorisation");
    }

    @Test
    void a_type_of_one_discipline_is_required_of_nobody_else() {
        var dance = new DocumentTypeTerms(
                "Certificat", "", FolderKind.STUDENT, Audience.EVERYONE, Set.of("Danse"), true, Validity.months(12));
        happened(documents.defined(type("dance"), dance));
        assertThat(entry(OF_LEA, type("dance"), TODAY)).satisfies(entry -> {
            assertThat(entry.required()).isFalse();
            assertThat(entry.state()).isEqualTo(FolderState.OPTIONAL);
        });
        CourseId course = CourseId.of(History.id("dance"));
        var lesson = new CourseTerms(
                "Danse classique",
                "Danse classique",
                "Cycle 1",
                SchoolYear.of(TODAY),
                History.STAFF_LOGIN,
                "",
                DayOfWeek.MONDAY,
                LocalTime.of(17, 0),
                60);
        happened(
                new CourseOpened(course, SITE, lesson, History.OFFICER, history.next()),
                new StudentsEnrolled(course, List.of(History.LEA), History.OFFICER, history.next()));
        assertThat(state(OF_LEA, type("dance"), TODAY)).isEqualTo(FolderState.MISSING);
        assertThat(missing(BENALI, TODAY)).isEqualTo(3);
        happened(new StudentLeft(course, History.LEA, History.OFFICER, history.next()));
        assertThat(state(OF_LEA, type("dance"), TODAY)).isEqualTo(FolderState.OPTIONAL);
    }

    @Test
    void a_retired_type_shows_only_while_something_of_it_counts_or_waits() {
        happened(documents.submitted(OF_LEA, "one", PHOTO, null));
        happened(documents.accepted(OF_LEA, "one", "one", PHOTO, null));
        happened(documents.retired(PHOTO));
        assertThat(names(OF_LEA, TODAY)).containsExactly("Assurance", "Photo");
        assertThat(names(FolderId.of(History.HUGO), TODAY)).containsExactly("Assurance");
        assertThat(side.list(new ListDocumentTypes(Set.of(SITE)), DocumentTypeView.class))
                .extracting(type -> type.terms().name(), DocumentTypeView::retired)
                .containsExactly(tuple("Assurance", false), tuple("Règlement", false), tuple("Photo", true));
    }

    @Test
    void a_home_is_told_how_many_documents_are_missing_of_its_own_and_of_each_child() {
        assertThat(missing(LEMAIRE, TODAY)).isEqualTo(3);
        assertThat(missing(BENALI, TODAY)).isEqualTo(2);
        happened(documents.submitted(OF_LEA, "one", INSURANCE, null));
        assertThat(missing(LEMAIRE, TODAY)).isEqualTo(2);
        assertThat(missing(BENALI, TODAY)).isEqualTo(1);
        assertThat(missingView(BENALI, TODAY).folders())
                .containsExactly(new MissingView.Folder(FolderId.of(BENALI), 1));
        assertThat(missing(FamilyId.of(History.id("nobody")), TODAY)).isZero();
    }

    @Test
    void a_document_is_found_by_its_id_and_by_its_files_the_newest_first() {
        happened(documents.submitted(OF_LEA, "one", INSURANCE, null));
        assertThat(side.list(new FindDocuments(Set.of(document("one"), document("nowhere"))), DocumentView.class))
                .extracting(DocumentView::documentId)
                .containsExactly(document("one"));
        assertThat(Objects.requireNonNull(side.one(new FindDocumentOfFile(file("one")), DocumentView.class)))
                .satisfies(found -> {
                    assertThat(found.documentId()).isEqualTo(document("one"));
                    assertThat(found.folderId()).isEqualTo(OF_LEA);
                    assertThat(found.families()).containsExactly(LEMAIRE, BENALI);
                    assertThat(found.files()).containsExactly(DocumentHistory.stored("one"));
                });
        assertThat(side.one(new FindDocumentOfFile(file("nowhere")), DocumentView.class))
                .isNull();
    }

    @Test
    void a_folder_of_nobody_is_none() {
        assertThat(side.one(new FindFolder(FolderId.of(StudentId.of(History.id("nobody"))), TODAY), FolderView.class))
                .isNull();
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private FolderView folder(FolderId folder, LocalDate today) {
        return Objects.requireNonNull(side.one(new FindFolder(folder, today), FolderView.class));
    }

    private List<String> names(FolderId folder, LocalDate today) {
        return folder(folder, today).entries().stream()
                .map(entry -> entry.type().terms().name())
                .toList();
    }

    private FolderEntry entry(FolderId folder, DocumentTypeId type, LocalDate today) {
        return folder(folder, today).entries().stream()
                .filter(entry -> entry.type().typeId().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private FolderState state(FolderId folder, DocumentTypeId type, LocalDate today) {
        return entry(folder, type, today).state();
    }

    private int missing(FamilyId family, LocalDate today) {
        return missingView(family, today).total();
    }

    private MissingView missingView(FamilyId family, LocalDate today) {
        return Objects.requireNonNull(side.one(new FindMissing(family, today), MissingView.class));
    }
}
