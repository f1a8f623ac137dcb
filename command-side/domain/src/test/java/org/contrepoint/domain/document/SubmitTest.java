package org.contrepoint.domain.document;

import static org.contrepoint.domain.Cast.BENALI;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SAMIR_BENALI;
import static org.contrepoint.domain.Cast.SECOND_REQUEST;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.STRANGERS;
import static org.contrepoint.domain.document.FolderFixture.CERTIFICATE;
import static org.contrepoint.domain.document.FolderFixture.ELSEWHERE;
import static org.contrepoint.domain.document.FolderFixture.END_OF_YEAR;
import static org.contrepoint.domain.document.FolderFixture.INSURANCE;
import static org.contrepoint.domain.document.FolderFixture.OF_LEA;
import static org.contrepoint.domain.document.FolderFixture.PHOTO;
import static org.contrepoint.domain.document.FolderFixture.RETIRED;
import static org.contrepoint.domain.document.FolderFixture.RULES;
import static org.contrepoint.domain.document.FolderFixture.accepted;
import static org.contrepoint.domain.document.FolderFixture.again;
import static org.contrepoint.domain.document.FolderFixture.document;
import static org.contrepoint.domain.document.FolderFixture.excuse;
import static org.contrepoint.domain.document.FolderFixture.file;
import static org.contrepoint.domain.document.FolderFixture.fixture;
import static org.contrepoint.domain.document.FolderFixture.handing;
import static org.contrepoint.domain.document.FolderFixture.is;
import static org.contrepoint.domain.document.FolderFixture.isExcused;
import static org.contrepoint.domain.document.FolderFixture.issued;
import static org.contrepoint.domain.document.FolderFixture.item;
import static org.contrepoint.domain.document.FolderFixture.lineOf;
import static org.contrepoint.domain.document.FolderFixture.nothing;
import static org.contrepoint.domain.document.FolderFixture.paper;
import static org.contrepoint.domain.document.FolderFixture.submit;
import static org.contrepoint.domain.document.FolderFixture.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.TestExecutor;
import org.contrepoint.document.DocumentRefusal.ExcuseTooLong;
import org.contrepoint.document.DocumentRefusal.HandedInTwice;
import org.contrepoint.document.DocumentRefusal.IssuedAhead;
import org.contrepoint.document.DocumentRefusal.NoSuchType;
import org.contrepoint.document.DocumentRefusal.NotReusable;
import org.contrepoint.document.DocumentRefusal.NothingHandedIn;
import org.contrepoint.document.DocumentRefusal.TooManyFiles;
import org.contrepoint.document.DocumentRefusal.TooManyHandings;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.Handing;
import org.contrepoint.document.StoredFile;
import org.contrepoint.document.SubmitDocuments;
import org.contrepoint.domain.document.FolderOwners.Owner;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.record.RecordRefusal.NothingChanged;
import org.contrepoint.record.RecordRefusal.RecordClosed;
import org.contrepoint.record.ReplacedItem;
import org.contrepoint.student.Custody;
import org.contrepoint.student.StudentRefusal.ViewOnlyHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What families hand in waits beside what counts. */
class SubmitTest {

    @Test
    void what_is_handed_in_waits_beside_what_counts() {
        fixture()
                .givenNoPriorActivity()
                .when(submit(FIRST_REQUEST, handing(paper(1, INSURANCE)), excuse(PHOTO, " Pas de photo. ")))
                .expectEvents(submitted(
                        FIRST_REQUEST,
                        List.of(),
                        List.of(paper(1, INSURANCE)),
                        item(lineOf(FIRST_REQUEST, INSURANCE), INSURANCE, nothing(), is(1)),
                        item(lineOf(FIRST_REQUEST, PHOTO), PHOTO, nothing(), isExcused("Pas de photo."))));
    }

    @Test
    void the_base_of_a_line_is_the_document_that_counts() {
        HandedIn first = paper(1, INSURANCE);
        fixture()
                .given(submitted(FIRST_REQUEST, first), accepted(FIRST_REQUEST, first, nothing(), END_OF_YEAR))
                .when(submit(SECOND_REQUEST, handing(paper(2, INSURANCE))))
                .expectEvents(submitted(SECOND_REQUEST, paper(2, INSURANCE), is(1)));
    }

    @Test
    void sending_it_twice_makes_one_request() {
        fixture()
                .given(submitted(FIRST_REQUEST, paper(1, INSURANCE)))
                .when(submit(FIRST_REQUEST, handing(paper(1, INSURANCE))))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rule_3_a_newer_submission_puts_the_older_line_of_its_type_aside() {
        fixture()
                .given(submitted(
                        FIRST_REQUEST,
                        List.of(),
                        List.of(paper(1, INSURANCE), paper(2, PHOTO)),
                        item(lineOf(FIRST_REQUEST, INSURANCE), INSURANCE, nothing(), is(1)),
                        item(lineOf(FIRST_REQUEST, PHOTO), PHOTO, nothing(), is(2))))
                .when(submit(SECOND_REQUEST, handing(paper(3, INSURANCE))))
                .expectEvents(submitted(
                        SECOND_REQUEST,
                        List.of(new ReplacedItem(FIRST_REQUEST, lineOf(FIRST_REQUEST, INSURANCE))),
                        List.of(paper(3, INSURANCE)),
                        item(lineOf(SECOND_REQUEST, INSURANCE), INSURANCE, nothing(), is(3))));
    }

    @Test
    void an_excuse_that_waits_already_is_nothing_new() {
        TestExecutor<Folder> waiting = fixture()
                .given(submitted(
                        FIRST_REQUEST,
                        List.of(),
                        List.of(),
                        item(lineOf(FIRST_REQUEST, PHOTO), PHOTO, nothing(), isExcused("Pas de photo."))));
        refused(waiting, new NothingChanged(), submit(SECOND_REQUEST, excuse(PHOTO, "Pas de photo.")));
    }

    @Test
    void staff_hand_in_for_a_family() {
        fixture()
                .givenNoPriorActivity()
                .when(new SubmitDocuments(
                        OF_LEA, LEMAIRE, FIRST_REQUEST, List.of(handing(paper(1, INSURANCE))), SECRETARIAT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_family_finds_no_such_folder() {
        refused(
                fixture().givenNoPriorActivity(),
                new NotYourRecord(),
                new SubmitDocuments(
                        OF_LEA, STRANGERS, FIRST_REQUEST, List.of(handing(paper(1, INSURANCE))), CLAIRE_LEMAIRE));
        refused(
                fixture(null).givenNoPriorActivity(),
                new NotYourRecord(),
                submit(FIRST_REQUEST, handing(paper(1, INSURANCE))));
    }

    @Test
    void a_home_that_only_looks_on_hands_nothing_in() {
        refused(
                fixture().givenNoPriorActivity(),
                new ViewOnlyHome(),
                new SubmitDocuments(
                        OF_LEA, BENALI, FIRST_REQUEST, List.of(handing(paper(1, INSURANCE))), SAMIR_BENALI));
    }

    @Test
    void nothing_comes_into_an_erased_folder() {
        Owner erased = new Owner(SAINT_JUNIEN, Map.of(LEMAIRE, Custody.FULL), true);
        refused(
                fixture(erased).givenNoPriorActivity(),
                new RecordClosed(),
                submit(FIRST_REQUEST, handing(paper(1, INSURANCE))));
    }

    @Test
    void only_what_the_site_asks_of_this_kind_of_folder_comes_in() {
        for (DocumentTypeId type : List.of(RULES, RETIRED, ELSEWHERE, DocumentTypeId.of(new java.util.UUID(9, 9)))) {
            refused(new NoSuchType(), handing(paper(1, type)));
        }
        refused(new NoSuchType(), new Handing(PHOTO, paper(1, INSURANCE), null));
    }

    @Test
    void each_type_comes_with_a_document_or_an_excuse() {
        refused(new NothingHandedIn());
        refused(new NothingHandedIn(), new Handing(PHOTO, null, null));
        refused(new NothingHandedIn(), excuse(PHOTO, "  "));
        refused(new NothingHandedIn(), new Handing(PHOTO, paper(1, PHOTO), "Et une excuse"));
        refused(new NothingHandedIn(), handing(with(List.of(), "vide.pdf")));
        refused(new HandedInTwice(), handing(paper(1, PHOTO)), excuse(PHOTO, "Pas de photo"));
    }

    @Test
    void a_sending_has_its_limits() {
        refused(new ExcuseTooLong(1_000), excuse(PHOTO, "x".repeat(1_001)));
        refused(
                new TooManyFiles(10),
                handing(with(
                        IntStream.range(0, 11).mapToObj(FolderFixture::file).toList(), "long.pdf")));
        refused(
                new TooManyHandings(30),
                IntStream.range(0, 31)
                        .mapToObj(number -> handing(paper(number, INSURANCE)))
                        .toArray(Handing[]::new));
        fixture()
                .givenNoPriorActivity()
                .when(submit(
                        FIRST_REQUEST,
                        handing(with(
                                IntStream.range(0, 10)
                                        .mapToObj(FolderFixture::file)
                                        .toList(),
                                "a".repeat(255))),
                        excuse(PHOTO, "é".repeat(1_000))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_name_is_one_that_can_be_read() {
        refused(new InvalidValues(Map.of("name", "too-long")), handing(with(List.of(file(1)), "a".repeat(256))));
        refused(new InvalidValues(Map.of("name", "required")), handing(with(List.of(file(1)), " ")));
        refused(new InvalidValues(Map.of("name", "markup")), handing(with(List.of(file(1)), "a\u0000b")));
    }

    @Test
    void a_document_is_not_issued_tomorrow() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        refused(new IssuedAhead(), handing(issued(1, CERTIFICATE, today.plusDays(1))));
        fixture()
                .givenNoPriorActivity()
                .when(submit(FIRST_REQUEST, handing(issued(1, CERTIFICATE, today))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void last_year_s_document_can_be_offered_again() {
        HandedIn first = paper(1, INSURANCE);
        fixture()
                .given(submitted(FIRST_REQUEST, first), accepted(FIRST_REQUEST, first, nothing(), END_OF_YEAR))
                .when(submit(SECOND_REQUEST, handing(again(2, INSURANCE, 1))))
                .expectEvents(submitted(SECOND_REQUEST, again(2, INSURANCE, 1), is(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void what_is_offered_again_came_for_this_type_with_these_files(int earlier) {
        TestExecutor<Folder> known = fixture().given(submitted(FIRST_REQUEST, paper(1, INSURANCE)));
        refused(known, new NotReusable(), submit(SECOND_REQUEST, handing(again(2, PHOTO, earlier))));
    }

    @Test
    void other_files_are_not_those_of_the_earlier_document() {
        HandedIn swapped = new HandedIn(document(2), INSURANCE, "autre.pdf", List.of(file(2)), null, document(1));
        TestExecutor<Folder> known = fixture().given(submitted(FIRST_REQUEST, paper(1, INSURANCE)));
        refused(known, new NotReusable(), submit(SECOND_REQUEST, handing(swapped)));
    }

    @Test
    void rule_12_a_document_that_came_once_is_never_handed_in_as_another() {
        TestExecutor<Folder> known = fixture().given(submitted(FIRST_REQUEST, paper(1, INSURANCE)));
        refused(known, new NotReusable(), submit(SECOND_REQUEST, handing(paper(1, INSURANCE))));
        HandedIn sameFile = new HandedIn(document(2), PHOTO, "autre.pdf", List.of(file(1)), null, null);
        refused(
                fixture().given(submitted(FIRST_REQUEST, paper(1, INSURANCE))),
                new NotReusable(),
                submit(SECOND_REQUEST, handing(sameFile)));
    }

    private static HandedIn with(List<StoredFile> files, String name) {
        return new HandedIn(document(1), INSURANCE, name, files, null, null);
    }

    private static void refused(Refusal refusal, Handing... handings) {
        refused(fixture().givenNoPriorActivity(), refusal, submit(FIRST_REQUEST, handings));
    }

    private static void refused(TestExecutor<Folder> folder, Refusal refusal, SubmitDocuments command) {
        folder.when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }
}
