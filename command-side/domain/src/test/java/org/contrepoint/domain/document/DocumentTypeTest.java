package org.contrepoint.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.document.FolderFixture.INSURANCE;
import static org.contrepoint.domain.document.FolderFixture.terms;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DefineDocumentType;
import org.contrepoint.document.DocumentRefusal.NoSuchType;
import org.contrepoint.document.DocumentRefusal.OwnerFixed;
import org.contrepoint.document.DocumentRefusal.TermsIncomplete;
import org.contrepoint.document.DocumentTypeDefined;
import org.contrepoint.document.DocumentTypeRetired;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.RetireDocumentType;
import org.contrepoint.document.StandardDocumentTypes;
import org.contrepoint.document.Validity;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.site.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a site asks for. */
class DocumentTypeTest {
    private static final DocumentTypeTerms TERMS = terms("Assurance", FolderKind.STUDENT, Validity.SCHOOL_YEAR);

    private final AggregateTestFixture<DocumentType> type = fixture(DocumentType.class);

    @Test
    void a_site_asks_for_a_document() {
        type.givenNoPriorActivity().when(define(TERMS)).expectEvents(defined(TERMS));
    }

    @Test
    void what_was_typed_is_tidied() {
        DocumentTypeTerms typed = new DocumentTypeTerms(
                " Certificat ",
                " ",
                FolderKind.STUDENT,
                Audience.MINORS,
                Set.of(" Danse ", ""),
                true,
                new Validity(Validity.Kind.MONTHS, LocalDate.EPOCH, 12));
        DocumentTypeTerms tidied = new DocumentTypeTerms(
                "Certificat", "", FolderKind.STUDENT, Audience.MINORS, Set.of("Danse"), true, Validity.months(12));
        type.givenNoPriorActivity().when(define(typed)).expectEvents(defined(tidied));
    }

    @Test
    void the_same_terms_change_nothing() {
        type.given(defined(TERMS))
                .when(define(TERMS))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_retired_type_may_be_asked_for_again() {
        type.given(defined(TERMS), retired()).when(define(TERMS)).expectEvents(defined(TERMS));
    }

    @Test
    void a_type_is_retired_once() {
        type.given(defined(TERMS))
                .when(new RetireDocumentType(INSURANCE, SECRETARIAT))
                .expectEvents(retired());
        fixture(DocumentType.class)
                .given(defined(TERMS), retired())
                .when(new RetireDocumentType(INSURANCE, SECRETARIAT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        refused(new NoSuchType(), new RetireDocumentType(INSURANCE, SECRETARIAT));
    }

    @Test
    void a_type_stays_with_its_site_and_its_kind_of_owner() {
        DocumentTypeTerms ofFamilies = terms("Assurance", FolderKind.FAMILY, Validity.SCHOOL_YEAR);
        refused(new OwnerFixed(), define(ofFamilies), defined(TERMS));
        SiteId elsewhere = SiteId.of(new UUID(0, 9));
        refused(new NoSuchType(), new DefineDocumentType(INSURANCE, elsewhere, TERMS, SECRETARIAT), defined(TERMS));
    }

    @ParameterizedTest
    @MethodSource
    void terms_that_lack_something_are_refused(DocumentTypeTerms incomplete) {
        refused(new TermsIncomplete(), define(incomplete));
    }

    static Stream<DocumentTypeTerms> terms_that_lack_something_are_refused() {
        return Stream.of(
                terms(" ", FolderKind.STUDENT, Validity.UNLIMITED),
                terms("x".repeat(121), FolderKind.STUDENT, Validity.UNLIMITED),
                terms("Pièce", FolderKind.STUDENT, Validity.months(0)),
                terms("Pièce", FolderKind.STUDENT, Validity.months(121)),
                terms("Pièce", FolderKind.STUDENT, new Validity(Validity.Kind.FIXED_DATE, null, 0)),
                new DocumentTypeTerms(
                        "Pièce", "", FolderKind.FAMILY, Audience.MINORS, Set.of(), true, Validity.UNLIMITED),
                new DocumentTypeTerms(
                        "Pièce", "", FolderKind.FAMILY, Audience.EVERYONE, Set.of("Danse"), true, Validity.UNLIMITED));
    }

    @Test
    void a_validity_finds_its_last_day() {
        LocalDate june = LocalDate.of(2027, 6, 15);
        assertThat(Terms.lastDay(Validity.SCHOOL_YEAR, null, june)).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(Terms.lastDay(Validity.SCHOOL_YEAR, null, LocalDate.of(2027, 9, 1)))
                .isEqualTo(LocalDate.of(2028, 8, 31));
        assertThat(Terms.lastDay(Validity.until(june), null, LocalDate.EPOCH)).isEqualTo(june);
        assertThat(Terms.lastDay(Validity.months(3), LocalDate.of(2026, 11, 30), june))
                .isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(Terms.lastDay(Validity.UNLIMITED, june, june)).isNull();
    }

    @Test
    void what_schools_usually_ask_for_is_sound_and_the_same_each_time() {
        var usual = StandardDocumentTypes.of(SAINT_JUNIEN, SECRETARIAT);
        assertThat(usual).isNotEmpty().isEqualTo(StandardDocumentTypes.of(SAINT_JUNIEN, SECRETARIAT));
        assertThat(usual).extracting(DefineDocumentType::typeId).doesNotHaveDuplicates();
        usual.forEach(command -> fixture(DocumentType.class)
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(
                        new DocumentTypeDefined(command.typeId(), SAINT_JUNIEN, command.terms(), SECRETARIAT, NOW)));
    }

    private static void refused(Refusal refusal, Object command, Object... given) {
        fixture(DocumentType.class)
                .given(given)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionDetails(refusal)
                .expectNoEvents();
    }

    private static DefineDocumentType define(DocumentTypeTerms terms) {
        return new DefineDocumentType(INSURANCE, SAINT_JUNIEN, terms, SECRETARIAT);
    }

    private static DocumentTypeDefined defined(DocumentTypeTerms terms) {
        return new DocumentTypeDefined(INSURANCE, SAINT_JUNIEN, terms, SECRETARIAT, NOW);
    }

    private static DocumentTypeRetired retired() {
        return new DocumentTypeRetired(INSURANCE, SAINT_JUNIEN, SECRETARIAT, NOW);
    }
}
