package org.contrepoint.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DefineDocumentType;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.Validity;
import org.contrepoint.review.DecideItems;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.access.Visitor.Answer;
import org.contrepoint.web.access.Visitor.Chosen;
import org.contrepoint.web.file.FileCast;
import org.contrepoint.web.file.verify.SampleFiles;
import org.contrepoint.web.message.Queries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handing documents in without a script: what is sent, what is refused, and that nothing is lost on a mistake. */
class DocumentsIT {

    private static final OpenSchool SCHOOL = FileCast.SCHOOL;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] PAGE = SampleFiles.jpeg(60, 80);
    private static final DocumentTypeId INSURANCE = DocumentTypeId.of(UUID.randomUUID());
    private static final String FILE = "file." + INSURANCE.value();
    private static final Actor OFFICER =
            new Actor(AccountId.of(OpenSchool.SITE, OpenSchool.login(Role.STAFF)), Role.STAFF);

    private FileCast family;
    private String page;

    @BeforeAll
    static void ask() {
        DocumentTypeTerms terms = new DocumentTypeTerms(
                "Assurance des élèves",
                "",
                FolderKind.STUDENT,
                Audience.EVERYONE,
                Set.of(),
                true,
                Validity.SCHOOL_YEAR);
        SCHOOL.send(new DefineDocumentType(INSURANCE, OpenSchool.SITE, terms, OFFICER));
    }

    @BeforeEach
    void meet() {
        family = FileCast.meet();
        page = "/eleves/" + family.student().value() + "/documents";
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(family.visitor().get(page).body()).contains("Assurance des élèves"));
    }

    @Test
    void two_pages_of_a_document_leave_as_one_line_of_one_request() {
        assertThat(family.visitor().get(page).body()).contains("Il manque").contains("Manque");
        Answer sent = send(new Chosen(FILE, "recto.jpg", PAGE), new Chosen(FILE, "verso.jpg", PAGE));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(family.visitor().get(page).body())
                .contains("En attente")
                .contains("recto.jpg, page 1")
                .doesNotContain("data-unsent");
        assertThat(requests())
                .singleElement()
                .satisfies(request -> assertThat(request.items())
                        .singleElement()
                        .satisfies(item -> assertThat(item.group()).isEqualTo(INSURANCE.toString())));
    }

    @Test
    void a_wrong_file_is_named_and_the_good_ones_with_it_stay() {
        Answer refused = send(
                new Chosen(FILE, "bon.jpg", PAGE),
                new Chosen(FILE, "faux.pdf", "bonjour".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.body()).contains("« faux.pdf »").contains("ni un PDF ni une photo");
        assertThat(requests()).isEmpty();
        assertThat(family.visitor().get(page).body()).contains("data-unsent").contains("bon.jpg");
        assertThat(send().status()).isEqualTo(303);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_file_without_content_and_one_that_is_too_large_are_refused_with_their_sentence() {
        Answer empty = send(new Chosen(FILE, "vide.jpg", new byte[0]));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("« vide.jpg »");
        Answer large = send(new Chosen(FILE, "bon.jpg", PAGE), new Chosen(FILE, "lourd.jpg", new byte[16 << 20]));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("« lourd.jpg »").contains("bon.jpg").contains("data-unsent");
        assertThat(send(new Chosen(FILE, "enorme.jpg", new byte[32 << 20])).status())
                .isEqualTo(413);
        assertThat(family.visitor().get(page).body()).contains("bon.jpg");
        assertThat(requests()).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_makes_one_request() {
        Map<String, String> form = form(page, "documents-form");
        List<Chosen> files = List.of(new Chosen(FILE, "recto.jpg", PAGE));
        assertThat(family.visitor().postFiles(page, form, files).status()).isEqualTo(303);
        assertThat(family.visitor().postFiles(page, form, files).status()).isEqualTo(303);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_form_without_anything_says_so_and_an_excuse_beside_a_file_is_kept_with_it() {
        Answer nothing = send();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Ajoutez un fichier, ou dites pourquoi");
        Map<String, String> form = form(page, "documents-form");
        form.put("excuse." + INSURANCE.value(), "L’assureur tarde.");
        Answer both = family.visitor().postFiles(page, form, List.of(new Chosen(FILE, "recto.jpg", PAGE)));
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.body()).contains("L’assureur tarde.").contains("recto.jpg");
        assertThat(requests()).isEmpty();
    }

    @Test
    void a_document_that_cannot_be_given_is_excused_in_the_sas() {
        Map<String, String> form = form(page, "documents-form");
        form.put("excuse." + INSURANCE.value(), "L’assureur tarde.");
        assertThat(family.visitor().postFiles(page, form, List.of()).status()).isEqualTo(303);
        assertThat(family.visitor().get(page).body()).contains("En attente").contains("L’assureur tarde.");
        Visitor office = SCHOOL.loggedIn(Role.STAFF);
        String request = "/sas/" + requests().getFirst().requestId().value();
        assertThat(office.get(request).body()).contains("ne peut pas fournir").contains("L’assureur tarde.");
    }

    @Test
    void a_line_sent_back_takes_another_document_in_the_same_request() {
        send(new Chosen(FILE, "flou.jpg", PAGE));
        await("its review is open")
                .atMost(SOON)
                .until(() -> requests().getFirst().revision() > 0);
        RequestView request = requests().getFirst();
        SCHOOL.send(new DecideItems(
                request.requestId(),
                request.revision(),
                List.of(ItemDecision.correct(
                        request.items().getFirst().itemId(), RefusalReason.UNREADABLE, "Trop floue.")),
                LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(10),
                OFFICER,
                null));
        String path = "/demandes/" + request.requestId().value();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(family.visitor().get(path).body())
                        .contains("Trop floue.")
                        .contains("revise-form"));
        assertThat(family.visitor().get(page).body()).contains("À corriger").contains(path);
        Map<String, String> form = form(path, "revise-form");
        List<Chosen> files = List.of(new Chosen(FILE, "net.jpg", PAGE));
        assertThat(family.visitor().postFiles(path, form, files).status()).isEqualTo(303);
        assertThat(family.visitor().postFiles(path, form, List.of()).status()).isEqualTo(303);
        assertThat(family.visitor().get(path).body()).contains("net.jpg").contains("Déposée");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void staff_hand_in_for_a_family_and_read_the_document_beside_what_is_there() {
        Visitor office = SCHOOL.loggedIn(Role.STAFF);
        String desk = "/dossiers/eleves/" + family.student().value() + "/pieces";
        Map<String, String> form = new HashMap<>(office.get(desk).form("pieces-form"));
        clean(form);
        Answer sent = office.postFiles(desk, form, List.of(new Chosen(FILE, "guichet.jpg", PAGE)));
        assertThat(sent.status()).isEqualTo(303);
        RequestView request = requests().getFirst();
        assertThat(request.submittedByStaff()).isTrue();
        assertThat(office.get("/sas/" + request.requestId().value()).body())
                .contains("guichet.jpg")
                .contains("Rien n’est au dossier")
                .contains("une autre personne doit en décider");
    }

    @Test
    void another_familys_folder_does_not_exist() {
        FileCast other = FileCast.meet();
        assertThat(other.visitor().get(page).status()).isEqualTo(404);
        Map<String, String> form = form(page, "documents-form");
        form.put("_csrf", FileCast.token(other.visitor()));
        Answer answer = other.visitor().postFiles(page, form, List.of(new Chosen(FILE, "recto.jpg", PAGE)));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(requests()).isEmpty();
    }

    private Answer send(Chosen... files) {
        return family.visitor().postFiles(page, form(page, "documents-form"), List.of(files));
    }

    /** As a browser sends it when nothing was chosen. */
    private Map<String, String> form(String path, String id) {
        Map<String, String> form = new HashMap<>(family.visitor().get(path).form(id));
        clean(form);
        return form;
    }

    private static void clean(Map<String, String> form) {
        form.keySet().removeIf(name -> name.isEmpty() || name.startsWith("file."));
    }

    private List<RequestView> requests() {
        Queries queries = SCHOOL.bean(Queries.class);
        return queries
                .one(new ListRequests(family.family(), 0), RequestPage.class)
                .blockOptional(SOON)
                .orElseThrow()
                .lines()
                .stream()
                .map(RequestLine::requestId)
                .map(id -> queries.one(new FindRequest(id), RequestView.class)
                        .blockOptional(SOON)
                        .orElseThrow())
                .toList();
    }
}
